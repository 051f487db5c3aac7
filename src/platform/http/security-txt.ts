import type { FastifyInstance } from 'fastify';

const DAYS_VALID = 180;

/** RFC 9116: where to report a weakness. `Expires` is always half a year ahead of the day it is read. */
export function securityTxt(publicUrl: string, contact: string, now: Date): string {
  const expires = new Date(now.getTime() + DAYS_VALID * 86_400_000);
  return [
    `Contact: mailto:${contact}`,
    `Expires: ${expires.toISOString().slice(0, 10)}T00:00:00.000Z`,
    'Preferred-Languages: nl, en',
    `Canonical: ${publicUrl}/.well-known/security.txt`,
    '',
  ].join('\n');
}

export function addSecurityTxt(app: FastifyInstance, publicUrl: string, contact: string, now: () => Date): void {
  app.get('/.well-known/security.txt', (_request, reply) =>
    reply.type('text/plain; charset=utf-8').send(securityTxt(publicUrl, contact, now())),
  );
}
