import type { Tx } from '../../../platform/db/tx.ts';
import { listDocumentVersions } from '../storage/documents.ts';
import { listNotas } from '../storage/notas.ts';
import { listAskedRequirements } from '../storage/requirements.ts';

/** What a procedure published that a contract out of it rests on. */
export type ProcedurePapers = {
  readonly requirements: number;
  readonly documents: readonly { readonly name: string; readonly version: number }[];
  readonly notas: readonly { readonly id: number; readonly number: number }[];
};

/** The published requirements, documents and notes of a procedure of the actor's scope. */
export async function listProcedurePapers(tx: Tx, procedureId: number): Promise<ProcedurePapers> {
  const requirements = await listAskedRequirements(tx, procedureId, 'published');
  const published = (await listDocumentVersions(tx, procedureId)).filter(({ publishedAt }) => publishedAt !== null);
  // Versions come oldest first: the last of a name is the newest.
  const documents = new Map(published.map(({ name, version }) => [name, { name, version }]));
  const notas = await listNotas(tx, procedureId);
  return {
    requirements: requirements.length,
    documents: [...documents.values()],
    notas: notas.map(({ id, number }) => ({ id, number })).toReversed(),
  };
}
