import { type Static, Type } from 'typebox';
import { choice, Day, Id, Instant, listOf, nullable } from '../../../platform/http/schema-parts.ts';
import { DIRECTION_WORDS, MAIL_STATE_WORDS, UNIT_WORDS } from './words.nl.ts';

export const Weergave = Type.Object({
  id: Id,
  naam: Type.String(),
  pagina: Type.String({ description: 'Adres van de lijst in de webapplicatie.' }),
  filters: Type.String({ description: 'Filters zoals in het adres, zonder vraagteken.' }),
  gedeeld: Type.Boolean(),
  eigen: Type.Boolean(),
  van: Type.String({ description: 'Wie haar bewaarde.' }),
});
export type Weergave = Static<typeof Weergave>;
export const Weergaven = listOf(Weergave);

export const NieuweWeergave = Type.Object(
  {
    naam: Type.String({ minLength: 1, maxLength: 60 }),
    pagina: Type.String({ minLength: 2, maxLength: 101 }),
    filters: Type.Optional(Type.String({ maxLength: 500 })),
    gedeeld: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
);
export type NieuweWeergave = Static<typeof NieuweWeergave>;

const Getal = Type.Number({ description: 'Hele centen bij geld, procenten met een decimaal, anders een aantal.' });

export const Volging = Type.Object({
  id: Id,
  cijfer: Type.String(),
  naam: Type.String(),
  eenheid: choice(Object.values(UNIT_WORDS)),
  richting: choice(Object.values(DIRECTION_WORDS)),
  grens: Getal,
  waarde: nullable(Getal),
  overGrens: Type.Boolean(),
  gelezenOp: nullable(Day),
});
export type Volging = Static<typeof Volging>;
export const Volgingen = listOf(Volging);

export const TeVolgen = Type.Object({
  cijfer: Type.String(),
  naam: Type.String(),
  eenheid: choice(Object.values(UNIT_WORDS)),
  waarde: Getal,
});
export type TeVolgen = Static<typeof TeVolgen>;
export const TeVolgenCijfers = listOf(TeVolgen);

export const NieuweVolging = Type.Object(
  {
    cijfer: Type.String({ minLength: 1, maxLength: 200 }),
    richting: choice(Object.values(DIRECTION_WORDS)),
    grens: Type.Number({ minimum: -9e14, maximum: 9e14 }),
  },
  { additionalProperties: false },
);
export type NieuweVolging = Static<typeof NieuweVolging>;

export const Mailkeuzes = Type.Object({
  mogelijk: Type.Boolean({ description: 'Verstuurt deze installatie mail?' }),
  adres: nullable(Type.String({ description: 'Het eigen e-mailadres, zoals de beheerder het vastlegde.' })),
  werklijst: Type.Boolean(),
  maandbericht: Type.Boolean(),
  maandberichtMogelijk: Type.Boolean({ description: 'Krijgt deze organisatie een maandbericht dat u mag lezen?' }),
  mails: Type.Array(
    Type.Object({
      onderwerp: Type.String(),
      gemaaktOp: Instant,
      status: choice(Object.values(MAIL_STATE_WORDS)),
    }),
  ),
});
export type Mailkeuzes = Static<typeof Mailkeuzes>;

export const NieuweMailkeuzes = Type.Object(
  { werklijst: Type.Boolean(), maandbericht: Type.Boolean() },
  { additionalProperties: false },
);
export type NieuweMailkeuzes = Static<typeof NieuweMailkeuzes>;

export const Maandbericht = Type.Object({
  id: Id,
  maand: Type.String({ description: 'De maand, jjjj-mm.' }),
  samenvatting: Type.String(),
  gemaaktOp: Instant,
});
export type Maandbericht = Static<typeof Maandbericht>;
export const Maandberichten = listOf(Maandbericht);

export const Bezoek = Type.Object({
  vorigBezoekOp: nullable(Instant),
});
export type Bezoek = Static<typeof Bezoek>;
