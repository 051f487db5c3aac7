import { IconHelpCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { uiText } from '../ui.nl.ts';
import './in-page-help.css';

/** Help where the question arises: folded away until somebody asks. */
export function InPageHelp({ children, title = uiText.help }: { children: ReactNode; title?: string }) {
  return (
    <details className="in-page-help">
      <summary>
        <IconHelpCircle size={16} aria-hidden />
        {title}
      </summary>
      <div className="in-page-help__text">{children}</div>
    </details>
  );
}
