import { bratExporter } from './brat/bratExporter';
import { conllExporter } from './conllExporter';
import { dossierExporter } from './dossierExporter';
import type { Export, Exporter, ExportRequest } from './exporter';
import { gexfExporter, graphmlExporter } from './graphExporters';
import { icalendarExporter } from './icalendarExporter';
import { tablesExporter } from './tablesExporter';
import { teiExporter } from './tei/teiExporter';
import { timelineExporter } from './timelineExporter';
import { timemlExporter } from './timemlExporter';
import { Unheld } from './unheld';
import { webAnnotationExporter } from './webAnnotation/webAnnotationExporter';

/** All formats, in the order in which they are offered. */
export const EXPORTERS: readonly Exporter[] = [
  dossierExporter,
  tablesExporter,
  webAnnotationExporter,
  bratExporter,
  teiExporter,
  timemlExporter,
  conllExporter,
  timelineExporter,
  icalendarExporter,
  gexfExporter,
  graphmlExporter,
];

/** Writes the corpus in one format. */
export function exportCorpus(exporter: Exporter, request: ExportRequest): Export {
  const unheld = new Unheld();
  const files = exporter.write(request, unheld);
  return { files, unheld: unheld.list() };
}
