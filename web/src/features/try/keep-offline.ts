import { keepPage } from '../../app/offline/keep-page.ts';
import { keepSealed } from '../../app/offline/sealed-store.ts';
import { paths } from '../../app/paths.ts';

/** The name under which a tab keeps its facts. */
export const FACTS = 'proefgegevens';

/** Makes this screen open again without network in this tab, with these facts. False when this browser cannot do that. */
export async function keepOffline(facts: ArrayBuffer): Promise<boolean> {
  return (await keepPage(paths.tryBefore)) && (await keepSealed(FACTS, facts));
}
