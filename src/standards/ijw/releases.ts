import type { MessagesShape } from './reading/messages-shape.ts';
import { ijw32 } from './release-3-2/release.ts';
import type { Messages } from './release-3-2/types/messages.ts';
import type { Release } from './rules/release.ts';

/**
 * A release at the door of the standard, whatever its own types. Who handles messages knows them by the types of 3.2: what a
 * later release adds travels along unread.
 */
export type KnownRelease = Release<Messages>;

/** A release among those that are known at the door. */
export const asKnown = <M extends MessagesShape>(release: Release<M>): KnownRelease =>
  release as unknown as KnownRelease;

/** The releases that are read and written here. A next one is its folder and a line in this list. */
export const RELEASES: readonly KnownRelease[] = [ijw32];
