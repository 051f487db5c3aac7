import { type Route, route } from '../../../../platform/http/index.ts';
import { compareForms, placeForms } from '../../domain/comparison/compare-forms.ts';
import { CONTRACT_FORMS } from '../../library/contract-forms.ts';
import { PARTY_SIDE_WORDS } from '../document/document-words.nl.ts';
import { Contractvormen, Vormvergelijking, Vormvraag } from './comparison-schemas.ts';
import { QUADRANT_SENTENCES } from './comparison-words.nl.ts';

const tags = ['Contracten'];
const KEYS = CONTRACT_FORMS.forms.map(({ key }) => key);
const nameOf = (form: string): string => CONTRACT_FORMS.forms.find(({ key }) => key === form)?.name ?? form;

/** Open and closed contracts compared, with considerations, risks and what they ask. */
export const comparisonRoutes = (): Route[] => [
  route({
    method: 'GET',
    url: '/contractvormen',
    summary: 'Vormen van contracteren met overwegingen en risico’s, en de vragen waarmee u kiest',
    tags,
    rights: 'contracts.read',
    answer: Contractvormen,
    handler: ({ about }) => {
      about({ recordKind: 'contract-form' });
      return {
        bron: CONTRACT_FORMS.source,
        vormen: CONTRACT_FORMS.forms.map((form) => ({
          sleutel: form.key,
          naam: form.name,
          wat: [...form.what],
          overwegingen: [...form.considerations],
          risicos: [...form.risks],
          leveranciersmanagement: [...form.supplierManagement],
        })),
        vragen: CONTRACT_FORMS.questions.map(({ key, question }) => ({ sleutel: key, vraag: question })),
      };
    },
  }),
  route({
    method: 'POST',
    url: '/contractvormen/_vergelijk',
    summary: 'Wat uw antwoorden voor en tegen elke vorm zeggen; slaat niets op',
    tags,
    rights: 'contracts.read',
    body: Vormvraag,
    answer: Vormvergelijking,
    handler: ({ body, about }) => {
      about({ recordKind: 'contract-form' });
      const answers = new Map(body.antwoorden.map(({ vraag, ja }) => [vraag, ja]));
      const scores = body.punten.map(({ vorm, zijde, resultaat, inspanning }) => {
        const side = zijde === PARTY_SIDE_WORDS.purchaser ? ('purchaser' as const) : ('provider' as const);
        return { form: vorm, side, result: resultaat, effort: inspanning };
      });
      const places = new Map(placeForms(KEYS, scores).map((one) => [one.form, one]));
      return {
        vormen: compareForms(KEYS, CONTRACT_FORMS.questions, answers).map(({ form, pro, con, balance }) => {
          const place = places.get(form);
          return {
            sleutel: form,
            naam: nameOf(form),
            voor: [...pro],
            tegen: [...con],
            saldo: balance,
            plaats: place
              ? {
                  resultaat: place.result,
                  inspanning: place.effort,
                  zin: QUADRANT_SENTENCES[place.quadrant],
                  uiteen: place.apart,
                }
              : null,
          };
        }),
      };
    },
  }),
];
