import { Type } from 'typebox';
import { yes } from '../../../kernel/result.ts';
import { TABLE_LIMIT_BYTES, TABLE_TYPES, tableFileRefusals } from '../../../platform/documents/index.ts';
import { Importvoorbeeld, importQuery, toImportJson } from '../../../platform/http/import-schema.ts';
import { type Route, readAll, uploadRoute } from '../../../platform/http/index.ts';
import { IdParams } from '../../../platform/http/schema-parts.ts';
import { importLines } from '../use-cases/import-lines.ts';
import { estimatorOf, type ModuleOptions } from './context.ts';
import { refusals } from './refusals.nl.ts';

/** Lines of an estimate out of a file: first a trial that says what would change, then for real. */
export const importRoutes = ({ today }: ModuleOptions): Route[] => [
  uploadRoute({
    method: 'POST',
    url: '/ramingen/:id/_importeer',
    summary: 'Regels van een raming inlezen uit XLSX of CSV; bij een fout wordt er niets gewijzigd',
    tags: ['Ramingen'],
    rights: 'estimates.manage',
    params: IdParams,
    query: Type.Object(importQuery),
    upload: { contentTypes: TABLE_TYPES, limitBytes: TABLE_LIMIT_BYTES },
    answer: Importvoorbeeld,
    refusals: {
      'estimates.not-yours': refusals['estimates.not-yours'],
      'estimates.estimate-unknown': refusals['estimates.estimate-unknown'],
      'estimates.already-adopted': refusals['estimates.already-adopted'],
      ...tableFileRefusals,
    },
    receive: ({ stream }) => readAll(stream),
    async handler({ params, query, body, tx, actor, about }) {
      about({ recordKind: 'estimate-import', recordId: String(params.id) });
      const done = await importLines(tx, estimatorOf(actor, today()), params.id, body, query.proef);
      if (!done.ok) return done;
      const { preview, faults, written } = done.value;
      return yes(toImportJson(preview, faults, written));
    },
  }),
];
