import type { Tx } from '../../../../platform/db/tx.ts';
import { type DocumentVersionRow, listDocumentVersions } from '../../storage/documents.ts';
import { listNotaAnswers, listNotas, type NotaAnswerRow, type NotaRow } from '../../storage/notas.ts';

export type Notas = {
  readonly notas: readonly NotaRow[];
  readonly answers: readonly NotaAnswerRow[];
  readonly documents: readonly DocumentVersionRow[];
};

/** The published notes of a procedure with what stands in them; nothing when it is not announced. */
export async function gatherNotas(tx: Tx, procedureId: number): Promise<Notas> {
  const notas = await listNotas(tx, procedureId);
  const ids = notas.map((one) => one.id);
  return { notas, answers: await listNotaAnswers(tx, ids), documents: await listDocumentVersions(tx, procedureId) };
}
