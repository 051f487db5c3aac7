import type { Finding } from '../doctor/check.ts';

export const doctorTexts = {
  summary: 'Onderzoekt of deze installatie gezond is.',
  description:
    'Kijkt naar programma, database, schema, rijbeveiliging, het toegangslogboek (keten), grootboek, sommen, plaats voor\n' +
    'komende jaren, wachtrij en schijf. Verandert niets. Bij elke bevinding staat wat u kunt doen.',
  line: ({ ok, text, advice }: Finding) =>
    ok ? `  in orde    ${text}` : `  BEVINDING  ${text}\n             Doe dit: ${advice}`,
} as const;
