import * as vscode from 'vscode';
import { anchorPassage } from '../../core/annotations/anchorPassage';
import type { NamedPlace } from '../../core/annotations/locate';
import { namedPlaceAt, recordAt } from '../../core/annotations/locate';
import type { TextQuoteSelector } from '../../core/model/annotations';
import type { Span } from '../../core/model/span';
import { contains } from '../../core/model/span';
import { firstFullNaming, references } from '../../core/queries/lists/mentions';
import type { SourceFolder } from '../sources/sourceFolder';
import type { SourceFolders } from '../sources/sourceFolders';
import type { AnnotationsText } from './annotationsText';
import { mergedInto } from '../../core/annotations/mergedInto';
import { folderOf, readText } from './annotationsText';

/** F12 and Shift+F12 in `annotations.yaml`: from an id to its record and its mentions, from a passage to its article. */
export class AnnotationsNavigation implements vscode.DefinitionProvider, vscode.ReferenceProvider {
  constructor(private readonly sources: SourceFolders) {}

  provideDefinition(document: vscode.TextDocument, position: vscode.Position): vscode.Location[] | undefined {
    const folder = folderOf(this.sources, document);
    if (!folder) {
      return undefined;
    }
    const reading = readText(document);
    const offset = document.offsetAt(position);
    const named = namedPlaceAt(reading.places, offset);
    if (!named) {
      const passage = passageAt(folder, reading, offset);
      return passage && [passage];
    }
    const record = reading.places.names.find((other) => isSame(other, named) && other.isRecord);
    const away = record && record.start !== named.start ? [locationIn(document, record)] : [];
    return [...away, ...targetsOf(folder, reading, named)];
  }

  provideReferences(
    document: vscode.TextDocument,
    position: vscode.Position,
    { includeDeclaration }: vscode.ReferenceContext,
  ): vscode.Location[] | undefined {
    const folder = folderOf(this.sources, document);
    const reading = readText(document);
    const named = folder && namedPlaceAt(reading.places, document.offsetAt(position));
    if (!folder || !named) {
      return undefined;
    }
    const here = reading.places.names
      .filter((other) => isSame(other, named) && (includeDeclaration || !other.isRecord))
      .map((other) => locationIn(document, other));
    const there =
      named.of === 'actor'
        ? references(folder.corpus, mergedInto(reading.annotations, named.name)).flatMap(
            (passage) => folder.locationOf(passage) ?? [],
          )
        : targetsOf(folder, reading, named);
    return [...here, ...there];
  }
}

function isSame(a: NamedPlace, b: NamedPlace): boolean {
  return a.of === b.of && a.name === b.name;
}

function locationIn(document: vscode.TextDocument, { start, end }: Span): vscode.Location {
  return new vscode.Location(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)));
}

/** Where a name leads in the sources: an actor to its naming in each of them, an event to its passages, a path to its file. */
function targetsOf(folder: SourceFolder, { annotations }: AnnotationsText, named: NamedPlace): vscode.Location[] {
  const { corpus } = folder;
  switch (named.of) {
    case 'actor': {
      const id = mergedInto(annotations, named.name);
      return (corpus.actor(id)?.documents ?? []).flatMap((file) => {
        const naming = firstFullNaming(corpus, id, file);
        const own = naming?.file === file ? naming : references(corpus, id).find((mention) => mention.file === file);
        return (own && folder.locationOf(own)) ?? [];
      });
    }
    case 'event':
      return (annotations.events.find(({ id }) => id === named.name)?.passages ?? []).flatMap(
        (passage) => locate(folder, passage) ?? [],
      );
    case 'file': {
      const first =
        corpus.document(named.name) && new vscode.Location(folder.uriOf(named.name), new vscode.Position(0, 0));
      return first ? [first] : [];
    }
  }
}

/** The passage of the article that the record at an offset is about; where it is not to be found, the article. */
function passageAt(folder: SourceFolder, reading: AnnotationsText, offset: number): vscode.Location | undefined {
  const { annotations, places } = reading;
  const around = recordAt(places, offset);
  const passages = [...annotations.passages, ...annotations.events.flatMap(({ passages: all }) => all)];
  const cursor = { start: offset, end: offset };
  const passage = around && passages.find(({ at }) => contains(at, cursor));
  return passage && (locate(folder, passage) ?? wholeOf(folder, passage.file));
}

function wholeOf(folder: SourceFolder, file: string): vscode.Location | undefined {
  return folder.corpus.document(file) && new vscode.Location(folder.uriOf(file), new vscode.Position(0, 0));
}

function locate(
  folder: SourceFolder,
  passage: TextQuoteSelector & { readonly file: string },
): vscode.Location | undefined {
  const text = folder.corpus.document(passage.file)?.text;
  const span = text === undefined ? 'missing' : anchorPassage(text, passage);
  return typeof span === 'string' ? undefined : folder.locationOf({ file: passage.file, ...span });
}
