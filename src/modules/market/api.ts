/** What the browser exchanges about the homework of a region. */
import { type Static, Type } from 'typebox';
import { Id, nullable } from '../../platform/http/schema-parts.ts';

const closed = { additionalProperties: false } as const;
const line = (maxLength: number) => Type.String({ minLength: 1, maxLength });

export const Bepalingdoel = Type.Object(
  {
    sleutel: nullable(line(100)),
    nummer: line(20),
    titel: line(200),
    doelId: Id,
    dient: Type.Boolean({ description: 'Onwaar: neemt terug wat eerder is gezegd.' }),
    hoe: line(1000),
  },
  closed,
);
export type Bepalingdoel = Static<typeof Bepalingdoel>;

export * from './http/market-schemas.ts';
