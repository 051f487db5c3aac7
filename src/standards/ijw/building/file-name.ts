import type { MessageId } from '../release-3-2/types/messages.ts';

/**
 * Name of the file a message is sent in: message, who it is for and its identification, as JW325_99990001_A202504150.xml.
 * The standard prescribes only the extension xml (OP192); the rest is our choice. An Identificatie may hold any sign, so
 * what is no letter, digit, dot, dash or underscore becomes a dash.
 */
export const messageFileName = (message: MessageId, receiver: string, identification: string): string =>
  `${message}_${safe(receiver)}_${safe(identification)}.xml`;

const safe = (text: string): string => text.replace(/[^A-Za-z0-9._-]/gu, '-');
