import type { MessagesShape } from '../reading/messages-shape.ts';
import type { Release } from './release.ts';

/** A level 2 rule at one location of one message: its id, code, place and Dutch sentence. */
export type RegisteredRule = {
  readonly id: string;
  readonly message: string;
  readonly location: string;
  readonly retourcode: string;
  readonly sentence: string;
};

type Source = Pick<Release<MessagesShape>, 'published'>;

/** Looks a rule up in the published rules. Throws when it is not there: a rule of ours without source is a mistake. */
export function registered(release: Source, id: string, message: string, location: string): RegisteredRule {
  const published = release.published(id);
  if (!published?.retourcode) throw new Error(`rule ${id} is not a published rule with a retourcode`);
  return { id, message, location, retourcode: published.retourcode, sentence: published.sentence };
}

/** Every location where a level 2 rule of a release is judged. */
export function registryOf<M extends MessagesShape>(release: Release<M>): readonly RegisteredRule[] {
  return release.level2.flatMap(({ id, on }) =>
    Object.entries(on as Readonly<Record<string, readonly { location: string }[]>>).flatMap(([message, checks]) =>
      checks.map(({ location }) => registered(release, id, message, location)),
    ),
  );
}
