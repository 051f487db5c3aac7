import { randomBytes } from 'node:crypto';
import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** The one nonce with which a <style> of this page is lawful. */
    cspNonce: string;
  }
}

/** No scripts, styles or addresses but our own. react-aria's <style> carries the nonce; see conventions, Security. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
}

const PERMISSIONS = ['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'microphone', 'payment']
  .map((feature) => `${feature}=()`)
  .join(', ');

/**
 * Security headers on every answer. Strict-Transport-Security only when the public address is https: on plain
 * localhost it would lock a developer's other programs out.
 */
export async function addSecurityHeaders(app: FastifyInstance, publicUrl: string): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: false,
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    hsts: publicUrl.startsWith('https:') ? { maxAge: 31_536_000, includeSubDomains: true } : false,
  });
  app.decorateRequest('cspNonce', '');
  app.addHook('onRequest', async (request, reply) => {
    request.cspNonce = randomBytes(16).toString('base64');
    reply.header('Content-Security-Policy', contentSecurityPolicy(request.cspNonce));
    reply.header('Permissions-Policy', PERMISSIONS);
    reply.header('Cache-Control', 'no-store');
  });
}
