import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { demoRoute } from './demo-route.ts';
import { realRoute } from './real-route.ts';
import { Road } from './road.ts';
import type { Route } from './route.ts';
import type { Walker } from './walker.ts';

const corpus = process.env.ZHUTIAO_CORPUS;

/** The whole road in one browser: on our own page, and on a real one where the corpus is there. */
export function walkEverywhere(browser: string, launch: (profile: string) => Promise<Walker>): void {
  walkOn(`the road in ${browser}, on our own demo page`, demoRoute, launch);
  if (corpus) walkOn(`the road in ${browser}, on a real page`, () => realRoute(corpus), launch);
  else test.skip(`the road in ${browser}, on a real page (ZHUTIAO_CORPUS is not set)`, () => undefined);
}

function walkOn(name: string, lay: () => Promise<Route>, launch: (profile: string) => Promise<Walker>): void {
  describe(name, () => {
    const profile = mkdtempSync(join(tmpdir(), 'zhutiao-profile-'));
    let route: Route | undefined;
    let walker: Walker | undefined;
    let road: Road;
    beforeAll(async () => {
      route = await lay();
      walker = await launch(profile);
      road = new Road(walker, route);
    });
    afterAll(async () => {
      await walker?.close();
      await route?.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    });

    test('recognises the articles, takes comments by mouse, by keyboard and on selected words', () =>
      road.write());
    test('has all three after the browser was closed', () => road.findAgain());
    test('submits them: the receipt is signed and the endpoint holds exactly these', () => road.submit());
    test('carries each to the second revision with the right verdict', () => road.carry());
    test('shows both revisions side by side with the comments beside the changes', () => road.compare());
  });
}
