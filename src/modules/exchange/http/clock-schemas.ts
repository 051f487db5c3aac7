import { type Static, Type } from 'typebox';
import { choice, Day, Id, Instant, Named, nullable } from '../../../platform/http/schema-parts.ts';

export const MOVER_WORDS = { municipality: 'gemeente', provider: 'aanbieder' } as const;
export const CLOCK_STATE_WORDS = { open: 'loopt', overdue: 'te-laat', 'due-this-week': 'deze-week' } as const;

/** A term that runs or ran: who must do what, at the latest on which day. */
export const Clock = Type.Object({
  id: Id,
  taak: Type.String(),
  reden: Type.String(),
  aanZet: choice(Object.values(MOVER_WORDS)),
  verwacht: nullable(Type.String({ description: 'Berichten die de termijn beeindigen, zoals JW301 of JW319.' })),
  vanaf: Day,
  uiterlijk: Day,
  teLaat: Type.Boolean(),
  stand: Type.String({ description: 'Hoe de termijn ervoor staat, in woorden.' }),
  gestoptOp: nullable(Instant),
  gemeente: Named,
  aanbieder: Named,
  berichtId: nullable(Id),
  verzoekId: nullable(Id),
  toewijzing: nullable(Type.Object({ id: Id, nummer: Type.String() })),
});
export type Clock = Static<typeof Clock>;

export const ClockList = Type.Object({
  items: Type.Array(Clock),
  volgende: nullable(Type.String()),
  totaal: Type.Integer(),
});
export const ClockCounts = Type.Object({ open: Type.Integer(), teLaat: Type.Integer(), dezeWeek: Type.Integer() });
export type ClockCounts = Static<typeof ClockCounts>;
