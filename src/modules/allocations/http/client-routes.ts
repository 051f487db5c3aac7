import { type Static, Type } from 'typebox';
import { maskBsn } from '../../../kernel/bsn.ts';
import { no } from '../../../kernel/result.ts';
import { type Route, route } from '../../../platform/http/index.ts';
import { wholeList } from '../../../platform/http/list.ts';
import { Day, Id, listOf, Named } from '../../../platform/http/schema-parts.ts';
import { findClients } from '../storage/find-clients.ts';
import { dailyPurpose, type ModuleOptions } from './context.ts';
import { nameOfChild } from './to-json.ts';
import { allocationRefusals } from './words.nl.ts';

/** A child as somebody recognises it before asking or deciding something for it. */
export const GevondenJeugdige = Type.Object({
  clientId: Id,
  naam: Type.String(),
  geboortedatum: Day,
  bsnGemaskeerd: Type.String(),
  gemeente: Named,
});
export type GevondenJeugdige = Static<typeof GevondenJeugdige>;

const Question = Type.Object(
  {
    bsn: Type.Optional(Type.String({ pattern: '^[0-9]{9}$' })),
    achternaam: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    geboortedatum: Type.Optional(Day),
  },
  { additionalProperties: false },
);

/** Finding one child, by a body: neither BSN nor name stands in an address. */
export const clientRoutes = ({ vault }: ModuleOptions): Route[] => [
  route({
    method: 'POST',
    url: '/clienten/_zoek',
    summary: 'Een jeugdige zoeken op BSN, of op achternaam en geboortedatum samen',
    tags: ['Clienten'],
    rights: 'allocations.read',
    purpose: dailyPurpose,
    body: Question,
    answer: listOf(GevondenJeugdige),
    refusals: { 'allocations.nothing-to-find-by': allocationRefusals['allocations.nothing-to-find-by'] },
    async handler({ body: { bsn, achternaam, geboortedatum }, tx, about }) {
      const question = bsn
        ? { bsnHash: vault.hash(bsn) }
        : achternaam && geboortedatum
          ? { surname: achternaam, bornOn: geboortedatum }
          : undefined;
      if (!question) return no({ code: 'allocations.nothing-to-find-by' as const });
      const found = await findClients(tx, question);
      for (const { clientId } of found)
        about({ subjectKind: 'client', subjectId: String(clientId), recordKind: 'client' });
      return wholeList(
        found,
        (row): GevondenJeugdige => ({
          clientId: Number(row.clientId),
          naam: nameOfChild(row),
          geboortedatum: row.bornOn,
          bsnGemaskeerd: maskBsn(vault.decrypt(row.bsnEncrypted)),
          gemeente: { id: row.municipalityId, naam: row.municipality },
        }),
      );
    },
  }),
];
