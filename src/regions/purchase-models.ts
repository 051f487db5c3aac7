import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { PurchaseModel } from '../modules/instruments/index.ts';

const FOLDER = new URL('.', import.meta.url);

/** How each region buys, as its sources tell it; what they do not tell is empty. A model is added by adding its file. */
export function purchaseModels(): PurchaseModel[] {
  return readdirSync(FOLDER, { withFileTypes: true })
    .map(({ name }) => new URL(`${name}/purchase-model.json`, FOLDER))
    .filter((file) => existsSync(file))
    .map((file) => JSON.parse(readFileSync(file, 'utf8')) as PurchaseModel)
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}
