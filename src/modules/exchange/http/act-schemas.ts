import { Type } from 'typebox';
import { choice, Day } from '../../../platform/http/schema-parts.ts';
import { DECISION_WORDS, REPORT_WORDS } from './words.nl.ts';

const preview = {
  proef: Type.Optional(Type.Boolean({ description: 'Toont het bericht zonder het te versturen.' })),
};

/** What a municipality decides about one allocation. */
export const DecisionQuestion = Type.Object(
  {
    soort: choice(Object.values(DECISION_WORDS)),
    /** The new last day; not when removed. */
    tot: Type.Optional(Day),
    /** RedenWijziging (JZ002); not when removed. */
    reden: Type.Optional(Type.String({ pattern: '^(0[2-9]|1[0-24])$' })),
    ...preview,
  },
  { additionalProperties: false },
);

/** What a provider reports about the help on one allocation. */
export const ReportQuestion = Type.Object(
  {
    soort: choice(Object.values(REPORT_WORDS)),
    /** First day of a start, last day of a stop; not when taken back. */
    dag: Type.Optional(Day),
    /** RedenBeeindiging (JZ588); only with a stop. 20 is for a time, any other for good. */
    reden: Type.Optional(Type.String({ pattern: '^(02|20|3[1-9])$' })),
    ...preview,
  },
  { additionalProperties: false },
);
