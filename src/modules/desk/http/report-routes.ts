import { Type } from 'typebox';
import { no, yes } from '../../../kernel/result.ts';
import { PDF_TYPE, XLSX_TYPE } from '../../../platform/documents/index.ts';
import { file, type Route, route } from '../../../platform/http/index.ts';
import { wholeList } from '../../../platform/http/list.ts';
import { choice, IdParams } from '../../../platform/http/schema-parts.ts';
import { findDocument, listReports } from '../storage/reports.ts';
import { deskRefusals } from './refusals.nl.ts';
import { Maandberichten } from './schemas.ts';
import { REPORT_FILE } from './words.nl.ts';

const tags = ['Maandberichten'];
const recordKind = 'periodic-report';
const MONTH_LENGTH = 7;
const FORMATS = { pdf: PDF_TYPE, xlsx: XLSX_TYPE } as const;

/** The reports of past months for the policy team and directors, as they were made. */
export const reportRoutes = (): Route[] => [
  route({
    method: 'GET',
    url: '/maandberichten',
    summary: 'Maandberichten van de eigen organisatie, de nieuwste eerst',
    tags,
    rights: 'reports.read',
    answer: Maandberichten,
    async handler({ tx, actor, about }) {
      about({ recordKind });
      return yes(
        wholeList(await listReports(tx, actor.organisation.id), ({ id, month, summary, madeAt }) => ({
          id,
          maand: month.slice(0, MONTH_LENGTH),
          samenvatting: summary,
          gemaaktOp: madeAt.toISOString(),
        })),
      );
    },
  }),
  route({
    method: 'GET',
    url: '/maandberichten/:id/_exporteer',
    summary: 'Een maandbericht als PDF of XLSX, zoals het is gemaakt',
    tags,
    rights: 'reports.read',
    params: IdParams,
    query: Type.Object({ formaat: choice(['pdf', 'xlsx']) }),
    produces: [PDF_TYPE, XLSX_TYPE],
    refusals: deskRefusals,
    async handler({ params, query, tx, actor, about }) {
      about({ recordKind, recordId: String(params.id) });
      const found = await findDocument(tx, actor.organisation.id, params.id, query.formaat);
      if (!found) return no({ code: 'desk.report-unknown' });
      const name = `${REPORT_FILE}-${found.month.slice(0, MONTH_LENGTH)}.${query.formaat}`;
      return yes(file(name, FORMATS[query.formaat], found.content));
    },
  }),
];
