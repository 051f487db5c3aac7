import { useParams } from '@tanstack/react-router';
import { DocumentView } from './document-view.tsx';
import { StrategyFrame } from './strategy-frame.tsx';

/** The written strategy: to read, to download, and to react to while it is in consultation. */
export function DocumentPage() {
  const { id } = useParams({ from: '/aangemeld/strategie/$id/document' });
  return (
    <StrategyFrame id={id} tab="document">
      {(strategy) => <DocumentView strategy={strategy} />}
    </StrategyFrame>
  );
}
