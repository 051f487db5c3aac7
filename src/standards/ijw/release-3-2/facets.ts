import { ALL_RULES, type RuleText } from './rule-texts.ts';
import { datatypesData, messagesData } from './source.ts';

/** A limit of the schema that states a format rule: where, which facet and its value. */
export type FacetUse = { readonly on: string; readonly facet: string; readonly value: string };

type StatedFacet = { readonly facet: string; readonly value: string | number; readonly rule?: string | null };
type TypeWithFacets = { readonly facets?: readonly StatedFacet[] };

const ON_TYPES: readonly (FacetUse & { readonly rule: string })[] = Object.entries(datatypesData.simpleTypes).flatMap(
  ([on, type]) =>
    ((type as TypeWithFacets).facets ?? []).flatMap(({ facet, value, rule }) =>
      rule ? [{ on, facet, value: String(value), rule }] : [],
    ),
);

/**
 * The facets of the schema that state a level 1 rule: those of the basic types, and for a rule on a header field (code,
 * version) the pattern that each message puts on it.
 */
export function facetsOf(rule: RuleText): readonly FacetUse[] {
  const onTypes = ON_TYPES.filter((use) => use.rule === rule.id).map(({ on, facet, value }) => ({ on, facet, value }));
  if (onTypes.length > 0) return onTypes;
  return (rule.locations ?? []).flatMap(({ message, path }) => {
    const [owner = '', name] = path.split('/');
    const member = messagesData.messages
      .find(({ id }) => id === message)
      ?.classes[owner]?.find((one) => one.name === name);
    return member?.restriction
      ? [{ on: `${message} ${path}`, facet: 'pattern', value: member.restriction.pattern }]
      : [];
  });
}

/**
 * The rule that already lays down every element a rule of format is about, so that this one cannot be broken alone: as RS047
 * does with the code of the message, which RS010 limits in length. Undefined when there is such an element left.
 */
export function fixedBy(rule: RuleText): string | undefined {
  const types = new Set(ON_TYPES.filter((use) => use.rule === rule.id).map(({ on }) => on));
  const uses = messagesData.messages.flatMap(({ id, classes }) =>
    Object.entries(classes).flatMap(([owner, members]) =>
      members
        .filter(({ type }) => types.has(type))
        .map(({ name, restriction }) => ({ on: `${id} ${owner}/${name}`, fixed: restriction !== undefined })),
    ),
  );
  if (uses.length === 0 || uses.some(({ fixed }) => !fixed)) return undefined;
  const places = new Set(uses.map(({ on }) => on));
  return ALL_RULES.find((other) => other.level === 1 && facetsOf(other).some(({ on }) => places.has(on)))?.id;
}
