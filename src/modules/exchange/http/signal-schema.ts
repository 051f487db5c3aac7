import { type Static, Type } from 'typebox';
import type { MessageSignal } from '../domain/message-status.ts';

/** What a person should know of a message although the standard has no return code for it: a business rule, at its place. */
export const Signal = Type.Object({ code: Type.String(), tekst: Type.String(), plaats: Type.String() });
export type Signal = Static<typeof Signal>;

export const presentSignal = ({ code, text, at }: MessageSignal): Signal => ({ code, tekst: text, plaats: at });
