import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { demoRoute } from './road/demo-route.ts';
import { Road } from './road/road.ts';
import type { Route } from './road/route.ts';
import { chromiumWalker } from './road/walk-chromium.ts';
import type { Walker } from './road/walker.ts';

describe('the road in Chromium, on our own demo page', () => {
  const profile = mkdtempSync(join(tmpdir(), 'zhutiao-chromium-'));
  let route: Route;
  let walker: Walker;
  let road: Road;
  beforeAll(async () => {
    route = await demoRoute();
    walker = await chromiumWalker(profile);
    road = new Road(walker, route);
  });
  afterAll(async () => {
    await walker?.close();
    await route?.close();
    rmSync(profile, { recursive: true, force: true });
  });

  test('three comments are written: by mouse, by keyboard alone, on selected words', () => road.write());
  test('they are all there after the browser was closed', () => road.findAgain());
  test('submitted, they are at the endpoint and the receipt is signed', () => road.submit());
  test('each is carried to the second revision with the right verdict', () => road.carry());
});
