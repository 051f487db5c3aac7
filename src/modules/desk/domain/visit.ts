/** When somebody looked at a home: looks within this time of each other are one visit. */
const ONE_VISIT_MS = 30 * 60_000;

export type Visit = { readonly seenAt: Date; readonly beforeAt: Date | null };

/** A look now, after what was kept: since when things are new to this person. Undefined before: the first look ever. */
export function lookedNow(kept: Visit | undefined, now: Date): Visit {
  if (!kept) return { seenAt: now, beforeAt: null };
  const another = now.getTime() - kept.seenAt.getTime() > ONE_VISIT_MS;
  return { seenAt: now, beforeAt: another ? kept.seenAt : kept.beforeAt };
}
