import type { Plugin } from 'vite';

/** The screen that opens without network, and what it uses beside what it imports: its worker, style and letters. */
const SCREEN = '/features/try/try-page.tsx';
const BESIDE = /(^|\/)try-worker-|\.css$|noto-sans-latin(-ext)?-wght.*\.woff2$/;

/** Writes try-offline.json: the addresses of all files that "check before you declare" needs to run in the browser. */
export function offlineList(): Plugin {
  return {
    name: 'offline-list',
    apply: 'build',
    generateBundle(_options, bundle) {
      const needed = new Set<string>();
      const add = (fileName: string): void => {
        const file = bundle[fileName];
        if (!file || needed.has(fileName)) return;
        needed.add(fileName);
        if (file.type === 'chunk') file.imports.forEach(add);
      };
      for (const file of Object.values(bundle)) {
        const starts = file.type === 'chunk' && (file.isEntry || file.facadeModuleId?.endsWith(SCREEN));
        if (starts || BESIDE.test(file.fileName)) add(file.fileName);
      }
      const source = JSON.stringify([...needed].sort().map((fileName) => `/${fileName}`));
      this.emitFile({ type: 'asset', fileName: 'try-offline.json', source });
    },
  };
}
