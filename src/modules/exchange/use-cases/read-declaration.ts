import type { BsnVault } from '../../../platform/crypto/bsn-vault.ts';
import {
  type DeclaratieHead,
  type JW323,
  Level2Check,
  type Level2Finding,
  type MessageRefusal,
  readMessage,
} from '../../../standards/ijw/index.ts';
import { type IncomingLine, type Survey, startSurvey } from '../../claims/index.ts';
import { toIncomingLine } from '../translate/prestatie.ts';

export type OpenBytes = () => AsyncIterable<Uint8Array>;

/** What the first walk through a declaration file found. */
export type ReadDeclaration =
  | { readonly outcome: 'level-1'; readonly refusals: readonly MessageRefusal[] }
  | { readonly outcome: 'level-2'; readonly header: JW323.Header; readonly findings: readonly Level2Finding[] }
  | {
      readonly outcome: 'readable';
      readonly header: JW323.Header;
      readonly declaratie: DeclaratieHead;
      readonly survey: Survey;
    };

/**
 * First walk: schema and rules within the message, and what it mentions. Memory does not grow with the text of the
 * file, only with the number of different children, allocations and references.
 */
export async function readDeclaration(
  open: OpenBytes,
  vault: BsnVault,
  onLines: (count: number) => void,
): Promise<ReadDeclaration> {
  const level2 = new Level2Check();
  const survey = startSurvey(vault);
  let header: JW323.Header | undefined;
  let declaratie: DeclaratieHead | undefined;
  for await (const event of readMessage(open())) {
    if (event.kind === 'refused') return { outcome: 'level-1', refusals: event.refusals };
    level2.hear(event);
    if (event.message !== 'JW323') continue;
    if (event.kind === 'header') header = event.header;
    if (event.kind === 'declaratie') declaratie = event.declaratie;
    if (event.kind === 'prestaties') {
      survey.add(event.prestaties.map(toIncomingLine));
      onLines(survey.lineCount);
    }
  }
  if (!header || !declaratie) throw new Error('a JW323 that is not refused has a header and a declaration');
  const verdict = level2.verdict();
  return verdict.rules.length > 0
    ? { outcome: 'level-2', header, findings: verdict.findings }
    : { outcome: 'readable', header, declaratie, survey };
}

/** A fresh walk over the lines of a file that was readable before. */
export async function* declaredLines(open: OpenBytes): AsyncGenerator<readonly IncomingLine[]> {
  for await (const event of readMessage(open())) {
    if (event.kind === 'refused') throw new Error('a stored file was readable and is no longer');
    if (event.kind === 'prestaties' && event.message === 'JW323') yield event.prestaties.map(toIncomingLine);
  }
}
