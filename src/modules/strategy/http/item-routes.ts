import { Type } from 'typebox';
import { no, yes } from '../../../kernel/result.ts';
import { answer, type Route, route } from '../../../platform/http/index.ts';
import { choice, Id, IdParams } from '../../../platform/http/schema-parts.ts';
import { SECTION_KEYS, type Section, shapeOf } from '../domain/sections.ts';
import { isEditable } from '../domain/status.ts';
import { listChanges, readItems } from '../storage/items.ts';
import { listOwners } from '../storage/strategies.ts';
import { addItem, changeItem, type ItemRefusal, removeItem, takeOverLibrary } from '../use-cases/keep-items.ts';
import { findStrategy, statusOfHead } from '../use-cases/open-strategy.ts';
import { authorOf, type ModuleOptions, recordKind, tags, viewerOf, worksOn } from './context.ts';
import { toChange } from './history.nl.ts';
import { contentOf, sectionOf, toErrors, toOnderdeel, toSectie } from './item-json.ts';
import { itemRefusals, strategyUnknown } from './refusals.nl.ts';
import { Geschiedenis, NieuwOnderdeel, Onderdeel, Onderdelen, SectieWoord } from './schemas.ts';
import { SECTION_WORDS } from './sections.nl.ts';
import { PART_WORDS } from './words.nl.ts';

const ItemParams = Type.Object({ id: Id, onderdeelId: Id });
const rights = 'strategy.manage';

/** What is written in a strategy: one list and one form for all sections. */
export const itemRoutes = ({ today }: ModuleOptions): Route[] => [
  route({
    method: 'GET',
    url: '/strategieen/:id/onderdelen',
    summary: 'Wat in een strategie is geschreven, per sectie, met de velden van elke sectie',
    tags,
    rights: 'strategy.read',
    params: IdParams,
    query: Type.Object({ deel: Type.Optional(choice(PART_WORDS)) }),
    answer: Onderdelen,
    refusals: strategyUnknown,
    async handler({ params, query, tx, actor, scope, can, about }) {
      about({ recordKind, recordId: String(params.id) });
      const found = await findStrategy(tx, params.id);
      if (!found.ok) return found;
      const { regionId } = found.value;
      const sections = SECTION_KEYS.filter((key) => query.deel === undefined || SECTION_WORDS[key].part === query.deel);
      const items = Map.groupBy(await readItems(tx, params.id, sections), ({ section }) => section);
      const works = worksOn(viewerOf({ actor, scope, can }, today()), regionId);
      const open = isEditable(statusOfHead(found.value));
      const owners = works ? await listOwners(tx, regionId, today()) : [];
      return yes({
        secties: sections.map((section) => ({
          ...toSectie(section),
          wijzigbaar: works && (open || shapeOf(section).living === true),
          items: (items.get(section) ?? []).map((item) => toOnderdeel(item, today())),
        })),
        eigenaren: owners.map(({ id, name }) => ({ id, naam: name })),
      });
    },
  }),
  route({
    method: 'POST',
    url: '/strategieen/:id/onderdelen',
    summary: 'Schrijf iets in een sectie',
    tags,
    rights,
    idempotent: true,
    params: IdParams,
    body: NieuwOnderdeel,
    answer: Onderdeel,
    status: 201,
    refusals: itemRefusals,
    async handler({ params, body, tx, actor, about }) {
      about({ recordKind, recordId: String(params.id) });
      const section = sectionOf(body.sectie);
      const added = await addItem(tx, authorOf(actor, today()), params.id, contentOf(section, body));
      if (!added.ok) return no(explained(section, added.refusal));
      return yes(answer(toOnderdeel(added.value, today()), { status: 201, version: added.value.rowVersion }));
    },
  }),
  route({
    method: 'POST',
    url: '/strategieen/:id/voorbeelden',
    summary: 'Neem de voorbeelden van een sectie over die er nog niet staan',
    tags,
    rights,
    idempotent: true,
    params: IdParams,
    body: Type.Object({ sectie: SectieWoord }, { additionalProperties: false }),
    answer: Type.Object({ overgenomen: Type.Integer() }),
    status: 201,
    refusals: itemRefusals,
    async handler({ params, body, tx, actor, about }) {
      about({ recordKind, recordId: String(params.id) });
      const section = sectionOf(body.sectie);
      const taken = await takeOverLibrary(tx, authorOf(actor, today()), params.id, section);
      if (!taken.ok) return no(explained(section, taken.refusal));
      return yes(answer({ overgenomen: taken.value }, { status: 201 }));
    },
  }),
  route({
    method: 'PUT',
    url: '/strategieen/:id/onderdelen/:onderdeelId',
    summary: 'Wijzig wat er staat; hoe het was, blijft bewaard',
    tags,
    rights,
    ifMatch: true,
    params: ItemParams,
    body: NieuwOnderdeel,
    answer: Onderdeel,
    refusals: itemRefusals,
    async handler({ params, body, tx, actor, ifMatch, about }) {
      about({ recordKind, recordId: String(params.id) });
      const section = sectionOf(body.sectie);
      const by = authorOf(actor, today());
      const content = contentOf(section, body);
      const changed = await changeItem(tx, by, params.id, params.onderdeelId, content, ifMatch);
      if (!changed.ok) return no(explained(section, changed.refusal));
      return yes(answer(toOnderdeel(changed.value, today()), { version: changed.value.rowVersion }));
    },
  }),
  route({
    method: 'DELETE',
    url: '/strategieen/:id/onderdelen/:onderdeelId',
    summary: 'Haal iets weg uit een concept; hoe het was, blijft bewaard',
    tags,
    rights,
    ifMatch: true,
    params: ItemParams,
    refusals: itemRefusals,
    async handler({ params, tx, actor, ifMatch, about }) {
      about({ recordKind, recordId: String(params.id) });
      const removed = await removeItem(tx, authorOf(actor, today()), params.id, params.onderdeelId, ifMatch);
      return removed.ok ? yes(undefined) : no(explained('core', removed.refusal));
    },
  }),
  route({
    method: 'GET',
    url: '/strategieen/:id/onderdelen/:onderdeelId/geschiedenis',
    summary: 'Hoe iets werd wat het is: wie veranderde wat, en wanneer',
    tags,
    rights: 'strategy.read',
    params: ItemParams,
    answer: Geschiedenis,
    refusals: strategyUnknown,
    async handler({ params, tx, about }) {
      about({ recordKind, recordId: String(params.id) });
      const found = await findStrategy(tx, params.id);
      if (!found.ok) return found;
      return yes({ items: (await listChanges(tx, params.id, params.onderdeelId)).map(toChange) });
    },
  }),
];

const explained = (section: Section, refusal: ItemRefusal) =>
  refusal.code === 'strategy.item-faulty'
    ? ({ code: refusal.code, errors: toErrors(section, refusal.faults) } as const)
    : refusal;
