import { Type } from 'typebox';
import { yes } from '../../../kernel/result.ts';
import { buildPdf, PDF_TYPE, XLSX_TYPE } from '../../../platform/documents/index.ts';
import { file, type Route, route } from '../../../platform/http/index.ts';
import { choice, IdParams } from '../../../platform/http/schema-parts.ts';
import { gatherDossier } from '../use-cases/gather-dossier.ts';
import type { ModuleOptions } from './context.ts';
import { dossierText } from './dossier.nl.ts';
import { dossierBlocks } from './dossier-pdf.ts';
import { dossierWorkbook } from './dossier-sheets.ts';
import { pricingRefusals } from './refusals.nl.ts';

/** The dossier of a tariff as a file: what a court asks for (Besluit Jeugdwet art. 2.3). */
export const dossierRoutes = ({ today }: ModuleOptions): Route[] => [
  route({
    method: 'GET',
    url: '/tarieven/:id/dossier',
    summary: 'Het dossier van een tarief, met elk cijfer en zijn bron, als PDF of XLSX',
    tags: ['Tarieven'],
    rights: 'pricing.read',
    params: IdParams,
    query: Type.Object({ formaat: choice(['pdf', 'xlsx']) }),
    produces: [PDF_TYPE, XLSX_TYPE],
    refusals: { 'pricing.tariff-unknown': pricingRefusals['pricing.tariff-unknown'] },
    async handler({ params, query, tx, about }) {
      about({ recordKind: 'tariff', recordId: String(params.id) });
      const dossier = await gatherDossier(tx, params.id);
      if (!dossier.ok) return dossier;
      const name = dossierText.fileName(params.id);
      if (query.formaat === 'xlsx') return yes(file(`${name}.xlsx`, XLSX_TYPE, await dossierWorkbook(dossier.value)));
      const { tariff, regionName } = dossier.value;
      const head = {
        title: dossierText.title(tariff.productName),
        author: regionName,
        subject: dossierText.law,
        madeAt: new Date(`${today()}T00:00:00Z`),
        footer: dossierText.footer(regionName, today()),
      };
      return yes(file(`${name}.pdf`, PDF_TYPE, await buildPdf(head, dossierBlocks(dossier.value))));
    },
  }),
];
