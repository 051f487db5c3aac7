import { useMutation, useQueryClient } from '@tanstack/react-query';
import { apiUpload } from '../../api/client.ts';
import { uploadsQuery } from '../../api/queries.ts';
import type { BerichtOntvangen } from '../../api/types.ts';
import { useLive } from '../../ui/live/live-region.tsx';
import { exchangeText } from './exchange.nl.ts';

const text = exchangeText.declare;

/** A file that is no XML never leaves the computer. */
export class NotXml extends Error {}

/** Hands in a file, tells that it came, and renews the list of files that were handed in. One at a time. */
export function useUpload() {
  const client = useQueryClient();
  const { notify } = useLive();
  return useMutation({
    scope: { id: 'aanleveren' },
    mutationFn: async (file: File) => {
      if (!file.name.toLowerCase().endsWith('.xml')) throw new NotXml();
      return await apiUpload<BerichtOntvangen>('/berichten', file);
    },
    onSuccess: async ({ uitkomst }, file) => {
      notify(uitkomst === 'ontvangen' ? text.received(file.name) : text.again(file.name));
      // A list that is on its way for the first time may have left before the file came, and would be taken for the new one.
      await client.cancelQueries({ queryKey: uploadsQuery.queryKey });
      await client.invalidateQueries({ queryKey: uploadsQuery.queryKey });
    },
  });
}
