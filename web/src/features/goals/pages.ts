import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from '../../app/frame.tsx';

/** The screens of this feature: address, what the address may say, and what is loaded. */
export const goalsPages = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/strategie/doelen',
    component: lazyRouteComponent(() => import('./goals-page.tsx'), 'GoalsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/strategie/doelen/$doel',
    component: lazyRouteComponent(() => import('./goal-page.tsx'), 'GoalPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/strategie/ontwikkelpunten',
    component: lazyRouteComponent(() => import('./points-page.tsx'), 'PointsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/strategie/$id/doelen',
    component: lazyRouteComponent(() => import('./goals-page.tsx'), 'StrategyGoalsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/strategie/$id/ontwikkelpunten',
    component: lazyRouteComponent(() => import('./points-page.tsx'), 'StrategyPointsPage'),
  }),
] as const;
