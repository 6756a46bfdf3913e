import type { ReviewStats } from '@opine/schema';
import { effect, signal } from '@preact/signals';
import { getReviewStats } from '../api/index.ts';
import { type Load, load, NOTHING } from '../parts/index.ts';
import { route } from '../route/index.ts';

export const reviewStats = signal<Load<ReviewStats>>(NOTHING);

export const loadReviewStats = () => load(reviewStats, getReviewStats);

export function followStatistics(): void {
  effect(() => {
    if (route.value.screen === 'statistics') void loadReviewStats();
  });
}
