import {
  buildDocx,
  buildPdf,
  DOCX_TYPE,
  PDF_TYPE,
  type PdfBlock,
  type PdfHead,
} from '../../../platform/documents/index.ts';
import { type FileAnswer, file } from '../../../platform/http/answer.ts';
import type { ProcedureRow } from '../storage/procedures.ts';
import { momentText } from './moment-text.nl.ts';
import type { Nota } from './question-schemas.ts';

export const FORMATS = ['pdf', 'docx'] as const;
export type Format = (typeof FORMATS)[number];

/** One text in the form that was asked: PDF to read, DOCX to edit. */
export const asFile = async (
  name: string,
  format: Format,
  head: PdfHead,
  blocks: readonly PdfBlock[],
): Promise<FileAnswer> =>
  format === 'pdf'
    ? file(`${name}.pdf`, PDF_TYPE, await buildPdf(head, blocks))
    : file(`${name}.docx`, DOCX_TYPE, await buildDocx(head, blocks));

const TENOR_TEXTS = {
  ja: 'ja',
  nee: 'nee',
  uitleg: 'uitleg',
  'wordt-gewijzigd': 'deze tekst wordt gewijzigd',
} as const;

/** A nota van inlichtingen as a document: by theme, each question with its answer and the paragraphs it rests on. */
export function notaFile(procedure: ProcedureRow, nota: Nota, format: Format): Promise<FileAnswer> {
  const title = `Nota van inlichtingen ${nota.nummer}`;
  const subject = `${procedure.number}, ${procedure.title}`;
  const head = {
    title: `${title}, ${subject}`,
    author: procedure.regionName,
    subject,
    madeAt: new Date(nota.gepubliceerd),
    footer: `${procedure.regionName}, ${title.toLowerCase()}`,
  };
  return asFile(`nota-van-inlichtingen-${nota.nummer}`, format, head, [
    { kind: 'heading', level: 1, text: title },
    { kind: 'paragraph', text: subject },
    {
      kind: 'paragraph',
      text: `${procedure.regionName} publiceerde deze nota op ${momentText(nota.gepubliceerd)}. Wie een vraag stelde, staat er niet in.`,
    },
    ...themeBlocks(nota),
    { kind: 'note', text: `Controlegetal (SHA-256) in het logboek van de procedure: ${nota.controlegetal}` },
  ]);
}

function themeBlocks({ antwoorden }: Nota): PdfBlock[] {
  const byTheme = Map.groupBy(antwoorden, (one) => one.thema ?? 'Overige vragen');
  return [...byTheme].flatMap(([theme, answers]) => [
    { kind: 'heading', level: 2, text: theme } as const,
    ...answers.flatMap(answerBlocks),
  ]);
}

function answerBlocks(one: Nota['antwoorden'][number]): PdfBlock[] {
  const also = one.ookNummers.length > 0 ? ` (ook gesteld als ${one.ookNummers.join(', ')})` : '';
  const rests = one.rustOp.map(
    (rest) => `${rest.document}, versie ${rest.versie}, paragraaf ${rest.paragraaf} (${TENOR_TEXTS[rest.strekking]})`,
  );
  return [
    { kind: 'heading', level: 3, text: `Vraag ${one.nummer}${also}` },
    { kind: 'paragraph', text: one.vraag },
    { kind: 'paragraph', text: `Antwoord: ${one.antwoord}` },
    ...(rests.length > 0 ? [{ kind: 'note', text: `Gaat over: ${rests.join('; ')}.` } as const] : []),
  ];
}
