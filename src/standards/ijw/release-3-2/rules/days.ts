import type { CDT_GeslotenPeriode, LDT_Datum } from '../types/basis.ts';
import { startProducts, stopProducts } from './parts/deliveries.ts';
import type { On323, OnBoth } from './parts/lines.ts';
import { perBirth } from './parts/people.ts';
import { assignedProducts } from './parts/products.ts';
import { perPart, type Rule32, together } from './parts/rule32.ts';

type Dated = { readonly Header: { readonly BerichtIdentificatie: { readonly Dagtekening: LDT_Datum } } };
const isAfterMessage = (day: LDT_Datum, { Header }: Dated): boolean => day > Header.BerichtIdentificatie.Dagtekening;

const beginOfLine: OnBoth = {
  location: 'Prestatie/ProductPeriode/Begindatum',
  watch: ({ BerichtIdentificatie: { Dagtekening } }) => ({
    line: ({ Prestatie }) => Prestatie.ProductPeriode.Begindatum > Dagtekening,
  }),
};
const beginOfDeclaration: On323 = {
  location: 'Declaratie/DeclaratiePeriode/Begindatum',
  watch: ({ BerichtIdentificatie: { Dagtekening } }) => ({
    head: ({ DeclaratiePeriode }) => DeclaratiePeriode.Begindatum > Dagtekening,
  }),
};
/** Births, decisions, starts, stops and the begin of a declared period are not after the date of the message. */
export const TR134: Rule32 = {
  id: 'TR134',
  on: together(
    perBirth('Datum', ({ Datum }, messageDay) => Datum > messageDay),
    {
      JW301: [
        perPart('ToegewezenProduct/Toewijzingsdatum', assignedProducts, (product, bericht) =>
          isAfterMessage(product.Toewijzingsdatum, bericht),
        ),
      ],
      JW305: [
        perPart('StartProduct/Begindatum', startProducts, (start, bericht) =>
          isAfterMessage(start.Begindatum, bericht),
        ),
      ],
      JW307: [
        perPart('StopProduct/Einddatum', stopProducts, (stop, bericht) => isAfterMessage(stop.Einddatum, bericht)),
      ],
      JW323: [beginOfDeclaration, beginOfLine],
      JW325: [beginOfLine],
    },
  ),
};

const endsWrong = ({ Begindatum, Einddatum }: CDT_GeslotenPeriode, messageDay: LDT_Datum): boolean =>
  Einddatum < Begindatum || Einddatum > messageDay;
const endOfLine: OnBoth = {
  location: 'Prestatie/ProductPeriode/Einddatum',
  watch: ({ BerichtIdentificatie: { Dagtekening } }) => ({
    line: ({ Prestatie }) => endsWrong(Prestatie.ProductPeriode, Dagtekening),
  }),
};
const endOfDeclaration: On323 = {
  location: 'Declaratie/DeclaratiePeriode/Einddatum',
  watch: ({ BerichtIdentificatie: { Dagtekening } }) => ({
    head: ({ DeclaratiePeriode }) => endsWrong(DeclaratiePeriode, Dagtekening),
  }),
};
/** A declared period ends on or after its begin and not after the date of the message. */
export const TR137: Rule32 = {
  id: 'TR137',
  on: { JW323: [endOfDeclaration, endOfLine], JW325: [endOfLine] },
};
