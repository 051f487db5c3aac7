import type { Adapter, AdapterPayload } from 'oidc-provider';

type Stored = { payload: AdapterPayload; readonly endsAt: number };

/**
 * What the provider remembers for a few minutes: sign-ins under way and codes. In memory on purpose; after a restart
 * one signs in again. Each kind of thing has its own store.
 */
export class MemoryStore implements Adapter {
  readonly #things = new Map<string, Stored>();

  async upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<void> {
    this.#forgetOld();
    this.#things.set(id, { payload, endsAt: Date.now() + expiresIn * 1000 });
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    this.#forgetOld();
    return this.#things.get(id)?.payload;
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.#first((payload) => payload.uid === uid);
  }

  async findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return this.#first((payload) => payload.userCode === userCode);
  }

  async consume(id: string): Promise<void> {
    const stored = this.#things.get(id);
    if (stored) stored.payload = { ...stored.payload, consumed: Math.floor(Date.now() / 1000) };
  }

  async destroy(id: string): Promise<void> {
    this.#things.delete(id);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [id, { payload }] of this.#things) if (payload.grantId === grantId) this.#things.delete(id);
  }

  #first(fits: (payload: AdapterPayload) => boolean): AdapterPayload | undefined {
    this.#forgetOld();
    return this.#things.values().find(({ payload }) => fits(payload))?.payload;
  }

  #forgetOld(): void {
    const now = Date.now();
    for (const [id, { endsAt }] of this.#things) if (endsAt <= now) this.#things.delete(id);
  }
}
