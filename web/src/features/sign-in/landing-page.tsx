import { useLocation } from '@tanstack/react-router';
import { paths } from '../../app/paths.ts';
import { PublicShell } from '../../shell/shell.tsx';
import { LinkButton } from '../../ui/button/button.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import './landing-page.css';
import { signInText as text } from './sign-in.nl.ts';

/** Nobody is signed in: what this is, and the one way in. After signing in one comes back at the same address. */
export function LandingPage() {
  const { href } = useLocation();
  return (
    <PublicShell>
      <div className="landing">
        <PageHeading title={text.title} windowTitle={text.windowTitle} sub={<p>{text.sub}</p>} />
        <ThreadDrawing />
        <p className="landing__act">
          <LinkButton look="primary" external href={paths.signIn(href)}>
            {text.signIn}
          </LinkButton>
        </p>
        <p className="small muted">{text.how}</p>
        <p className="small">
          <AppLink href={paths.publicPage}>{text.publicLink}</AppLink>
        </p>
      </div>
    </PublicShell>
  );
}

/** The thread in one line, from goal to result. Decoration: the sentence above says the same. */
function ThreadDrawing() {
  return (
    <ol className="landing__thread" aria-label={text.threadLabel}>
      {text.steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  );
}
