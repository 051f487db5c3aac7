import { no, type Result, yes } from '../../../../kernel/result.ts';

/** What may be attached: documents that people can open and that run nothing by themselves; each with how its bytes begin. */
const BEGINNINGS = {
  'application/pdf': [0x25, 0x50, 0x44, 0x46],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': [0x50, 0x4b, 0x03, 0x04],
  'image/png': [0x89, 0x50, 0x4e, 0x47],
  'image/jpeg': [0xff, 0xd8, 0xff],
} as const;
export type AttachmentType = keyof typeof BEGINNINGS;

export const ATTACHMENT_TYPES = Object.keys(BEGINNINGS) as AttachmentType[];
export const ATTACHMENT_LIMIT_BYTES = 25 * 1024 * 1024;

export type AttachmentRefusal =
  | { readonly code: 'procurement.file-empty' }
  | { readonly code: 'procurement.file-not-its-type'; readonly mediaType: string };

/** Whether bytes are what they are said to be: a name or header can say anything. */
export function checkAttachment(mediaType: string, bytes: Uint8Array): Result<true, AttachmentRefusal> {
  if (bytes.length === 0) return no({ code: 'procurement.file-empty' });
  const beginning = BEGINNINGS[mediaType as AttachmentType];
  const right = beginning?.every((byte, at) => bytes[at] === byte) ?? false;
  return right ? yes(true) : no({ code: 'procurement.file-not-its-type', mediaType });
}
