import { useQueryClient } from '@tanstack/react-query';
import { useLive } from '../../ui/live/live-region.tsx';

/** Does something at once, without a form; afterwards lists are read again and it is said in words. */
export function useAct() {
  const client = useQueryClient();
  const { notify } = useLive();
  return async (act: () => Promise<unknown>, done: string) => {
    await act();
    notify(done);
    await client.invalidateQueries();
  };
}
