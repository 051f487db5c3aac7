import type { Environment } from '../../platform/config/index.ts';
import type { ApiContact } from '../../platform/http/index.ts';

/** Who runs this installation and what stands before it; told by the environment, with safe answers for trying out. */
export type Site = {
  /** Shown in the API document; the address is also where weaknesses are reported (security.txt). */
  readonly contact: ApiContact;
  /** Network addresses of reverse proxies whose X-Forwarded-For counts (RD_TRUST_PROXY, separated by commas). */
  readonly trustProxy: readonly string[];
};

export function readSite(env: Environment): Site {
  return {
    contact: {
      name: env.RD_CONTACT_NAME || 'Rode Draad',
      url: env.RD_CONTACT_URL || 'https://rodedraad.example',
      email: env.RD_CONTACT_EMAIL || 'contact@rodedraad.example',
    },
    trustProxy: (env.RD_TRUST_PROXY ?? '')
      .split(',')
      .map((address) => address.trim())
      .filter((address) => address !== ''),
  };
}
