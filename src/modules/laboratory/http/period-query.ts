import { Type } from 'typebox';
import { type PlainDate, plainDate } from '../../../kernel/plain-date.ts';

const Month = Type.String({ pattern: '^20[1-9][0-9]-(0[1-9]|1[0-2])$', description: 'Maand als jjjj-mm.' });

/** From month through month; both left out is the last twelve months with care. */
export const periodFields = { van: Type.Optional(Month), tot: Type.Optional(Month) };

const firstDay = (month: string): PlainDate => plainDate(`${month}-01`);

export const daysOfQuery = ({ van, tot }: { readonly van?: string; readonly tot?: string }) => ({
  van: van === undefined ? undefined : firstDay(van),
  tot: tot === undefined ? undefined : firstDay(tot),
});
