/** What the browser exchanges with the claims module: schemas and their types, in the Dutch of the public API. */
import { type Static, Type } from 'typebox';
import { CentsNumber, choice, Day, Id, Instant, listOf, Named, nullable } from '../../platform/http/schema-parts.ts';

export const ClaimStatusWords = ['in-beoordeling', 'goedgekeurd', 'deels-afgewezen', 'afgewezen'] as const;
export const VerdictWords = ['goedgekeurd', 'afgewezen', 'in-beoordeling'] as const;

const claimFields = {
  id: Id,
  nummer: Type.String(),
  aanbieder: Named,
  gemeente: Named,
  periode: Type.Object({ van: Day, tot: Day }),
  ingediendOp: Instant,
  beslistOp: Instant,
  status: choice(ClaimStatusWords),
  aantalRegels: Type.Integer(),
  aantalAfgewezen: Type.Integer(),
  ingediendCent: CentsNumber,
  goedgekeurdCent: CentsNumber,
  afgewezenCent: CentsNumber,
  aantalInBeoordeling: Type.Integer(),
  inBeoordelingCent: CentsNumber,
  betaaldOp: nullable(Day),
};
export const ClaimItem = Type.Object(claimFields);
export type ClaimItem = Static<typeof ClaimItem>;
export const ClaimList = listOf(ClaimItem);

/** Refused lines with the same first cause, largest amount first. */
const Cause = Type.Object({
  regel: Type.String(),
  titel: Type.String(),
  aantal: Type.Integer(),
  bedragCent: CentsNumber,
});

export const ClaimDetail = Type.Object({
  ...claimFields,
  berichtId: Id,
  antwoordBerichtId: nullable(Id),
  oorzaken: Type.Array(Cause),
});
export type ClaimDetail = Static<typeof ClaimDetail>;

const lineFields = {
  volgnummer: Type.Integer({ minimum: 1 }),
  referentie: Type.String(),
  toewijzingNummer: Type.Integer(),
  productCode: Type.String(),
  product: nullable(Type.String()),
  periode: Type.Object({ van: Day, tot: Day }),
  volume: Type.Integer(),
  eenheid: Type.String(),
  soort: choice(['debet', 'credit']),
  ingediendCent: CentsNumber,
  goedgekeurdCent: CentsNumber,
  afgewezenCent: CentsNumber,
  inBeoordelingCent: CentsNumber,
  oordeel: choice(VerdictWords),
  redenen: Type.Array(Type.Object({ regel: Type.String(), titel: Type.String() })),
};
export const ClaimLineItem = Type.Object(lineFields);
export type ClaimLineItem = Static<typeof ClaimLineItem>;
export const ClaimLineList = listOf(ClaimLineItem);

const Fact = Type.Object({ label: Type.String(), waarde: Type.String(), link: nullable(Type.String()) });

const FindingItem = Type.Object({
  volgorde: Type.Integer(),
  regel: Type.String(),
  uitkomst: choice(['voldoet', 'voldoet-niet', 'niet-van-toepassing']),
  zin: Type.String(),
  toelichting: Type.String({ description: 'De feiten bij de zin, zoals nummers en dagen; kan leeg zijn.' }),
  feiten: Type.Array(Fact),
  retourcode: nullable(Type.String()),
});

/** A knot of the thread, from goal to result; the line itself is `hier`. */
const Knot = Type.Object({
  soort: Type.String(),
  waarde: Type.String(),
  link: nullable(Type.String()),
  hier: Type.Boolean(),
});

export const LineProof = Type.Object({
  ...lineFields,
  declaratie: Type.Object({ id: Id, nummer: Type.String(), ingediendOp: Instant, beslistOp: Instant }),
  aanbieder: Named,
  gemeente: Named,
  client: nullable(
    Type.Object({ id: Id, bsn: Type.String({ description: 'Afgeschermd: alleen de laatste cijfers.' }) }),
  ),
  toewijzingId: nullable(Id),
  regelsVersie: Type.String({ description: 'Versie van de regels waarmee is beslist.' }),
  opnieuwGelijk: Type.Boolean({ description: 'Opnieuw beslissen met dezelfde feiten geeft hetzelfde.' }),
  beoordeling: nullable(
    Type.Object(
      { reden: Type.String(), op: Instant },
      { description: 'Wat een medewerker besloot, als de regel op een besluit wachtte.' },
    ),
  ),
  bevindingen: Type.Array(FindingItem),
  herstel: nullable(
    Type.Object({
      zelfTeDoen: Type.Boolean(),
      stappen: Type.Array(Type.String()),
      opbouw: Type.Array(Type.Object({ label: Type.String(), bedragCent: CentsNumber })),
    }),
  ),
  draad: Type.Array(Knot),
});
export type LineProof = Static<typeof LineProof>;

export const Contractbekostiging = Type.Object({
  voorwaarden: Type.Array(
    Type.Object({
      id: Id,
      naam: Type.String(),
      versie: Type.Integer(),
      van: Day,
      tot: nullable(Day),
      geldtNu: Type.Boolean({ description: 'Onwaar: deze versie gaat nog in.' }),
    }),
  ),
  grenzen: Type.Array(
    Type.Object({
      naam: Type.String(),
      product: nullable(Type.String()),
      gemeten: choice(['bedrag', 'volume']),
      gebruikt: Type.Integer({ description: 'Toen het is gemeld: centen, of volume met uren als minuten.' }),
      grens: Type.Integer(),
      gemeldOp: Day,
    }),
  ),
});
export type Contractbekostiging = Static<typeof Contractbekostiging>;

/** For judging a declaration in the browser, before it is sent. */
export { ruleTitle } from './domain/findings.nl.ts';
export { LineColumns } from './domain/line-columns.ts';
export { repairSentence } from './domain/repair.nl.ts';
export { readFacts } from './domain/try/facts-document.ts';
export { isRepairableInFile, type RepairedLine, repairLines } from './domain/try/repair-lines.ts';
export type { TryFacts } from './domain/try/try-facts.ts';
export { causesOf, type TriedLine, tryLines } from './domain/try/try-lines.ts';
export { worldOf } from './domain/try/world-of.ts';
export {
  Controledossier,
  ControledossierDetail,
  ControledossierList,
  Controlegrens,
  Controleregel,
  ControleregelList,
  DisputeWords,
  Gebruikttarief,
  Geschil,
  GeschilItem,
  GeschilList,
  Herberekening,
  HerberekeningItem,
  HerberekeningList,
  Herberekeningregel,
  HerberekeningregelList,
  Herberekenkeuzes,
  NieuwBesluit,
  NieuweBevinding,
  NieuweHerberekening,
  NieuweStap,
  NieuweSteekproef,
  NieuwGeschil,
  Steekproef,
  SteekproefItem,
  SteekproefList,
  StepWords,
} from './review-api.ts';
