import * as vscode from 'vscode';
import type { TimelineTexts } from '../../core/queries/timeline/timelineMessages';

/** Where the script and the style of the timeline lie. */
export function timelineRoot(extension: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extension, 'dist', 'web');
}

/** The page of the timeline. It may load its own script and style, and nothing else. */
export function timelinePage(webview: vscode.Webview, extension: vscode.Uri, texts: TimelineTexts): string {
  const uri = (name: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(timelineRoot(extension), name)).toString();
  const nonce = newNonce();
  // Dates as everywhere else in Dateline: 4 June 2018.
  const language = /^en(?:-US)?$/i.test(vscode.env.language) ? 'en-GB' : vscode.env.language;
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}';`;
  const text = (key: Exclude<keyof TimelineTexts, 'types'>): string => escaped(texts[key]);
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${escaped(uri('timeline.css'))}">
<title>${text('chart')}</title>
</head>
<body>
<main>
<h1 class="visually-hidden">${text('chart')}</h1>
<div id="toolbar" role="group" aria-label="${text('chart')}">
<label>${text('actor')} <select id="actor"></select></label>
<label>${text('type')} <select id="type"></select></label>
<label><input id="disputed" type="checkbox"> ${text('onlyDisputed')}</label>
<span id="status" role="status"></span>
<span class="spacer"></span>
<span class="together">
<span id="range"></span>
<button type="button" id="zoom-out" aria-label="${text('zoomOut')}" title="${text('zoomOut')} (−)">−</button>
<button type="button" id="zoom-in" aria-label="${text('zoomIn')}" title="${text('zoomIn')} (+)">+</button>
<button type="button" id="fit" title="${text('fit')} (0)">${text('fit')}</button>
</span>
</div>
<div id="axis" aria-hidden="true"></div>
<div id="scroll">
<div id="labels" aria-hidden="true"></div>
<div id="plot" role="listbox" tabindex="0" aria-label="${text('chart')}" aria-describedby="keys"></div>
<p id="nothing" class="hint" hidden></p>
</div>
<div id="below">
<div id="details"></div>
<details id="undated" hidden></details>
</div>
<div id="keys" class="visually-hidden">${text('keys')}</div>
</main>
<script nonce="${nonce}" src="${escaped(uri('timeline.js'))}"></script>
</body>
</html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

/** Random for each page, so that no other script can run in it. */
function newNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
