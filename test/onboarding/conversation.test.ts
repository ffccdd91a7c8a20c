/** Conversations of the guided onboarding, over a real store: what a person reads and can press. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderText } from '../../src/adapters/terminal/render/render.ts';
import { cardOf } from '../../src/core/card.ts';
import type { Asker } from '../../src/core/command.ts';
import type { Store } from '../../src/store/store.ts';
import { fixture, read, show } from '../support/ask.ts';
import { ADA, newcomer, offersOf, openTestStore, replicaOf } from '../support/onboarding.ts';
import { newStoreFile } from '../support/store-file.ts';

let one: Store;
let two: Store;

beforeAll(async () => {
  const file = newStoreFile();
  one = await openTestStore(file);
  two = await openTestStore(file);
});
afterAll(() => Promise.all([one.close(), two.close()]));

let people = 0;
/** Somebody nobody has seen yet. */
function somebody(): Asker {
  people += 1;
  return { ...ADA, person: `U${100 + people}` };
}

/** Goes to the first step of somebody's own machine. */
async function atFirstStep(asker: Asker): Promise<ReturnType<typeof newcomer>> {
  const ada = newcomer(replicaOf(one), asker);
  await ada.say('onboard choose own-machine');
  await ada.say('onboard choose systemd');
  await ada.say('onboard choose btrfs');
  return ada;
}

describe('onboard', () => {
  it('asks whose machine it is, then only what it needs, and then shows one step', async () => {
    const ada = newcomer(replicaOf(one), somebody());
    const paths = await ada.say('onboard');
    expect(cardOf(paths).buttons).toContainEqual(
      expect.objectContaining({ label: 'A machine of my own', command: 'onboard choose own-machine path' }),
    );
    expect((await ada.say('onboard choose own-machine path')).title).toBe('Which init system does the host boot with?');
    expect((await ada.say('onboard choose systemd init')).title).toContain('file system');
    const step = await ada.say('onboard choose btrfs fs');
    expect(step.title).toBe('Step 1 of 10: know the host');
    expect(cardOf(step).buttons.map(({ label }) => label)).toEqual([
      'Done',
      'It failed',
      'Skip',
      'Back',
      expect.any(String),
    ]);
    expect(step.profile).toContain('systemd');
  });

  it('goes on where somebody left off, at another replica and in another place', async () => {
    const asker = somebody();
    const ada = await atFirstStep(asker);
    await ada.say('onboard done know-your-host');
    const elsewhere = newcomer(replicaOf(two), { ...asker, channel: 'C9' }, 'zh-CN');
    expect((await elsewhere.say('onboard')).title).toContain('第 2 步');
    // What was answered is the person's host for every other question.
    expect((await elsewhere.say('recommend')).profile).toContain('btrfs');
  });

  it('goes on where nothing is shared, by the line that it is given', async () => {
    const ada = await atFirstStep(somebody());
    await ada.say('onboard done');
    const shown = await ada.say('onboard elsewhere');
    const { snippet } = cardOf(shown);
    expect(snippet?.text).toMatch(/^onboard resume own-machine at \S+ done .* said init systemd fs btrfs$/);
    const store = await openTestStore();
    const there = newcomer(replicaOf(store), { platform: 'terminal', workspace: 'own', home: 'own', person: 'ada' });
    await there.say('onboard choose rootless');
    const taken = await there.say(snippet?.text ?? '');
    expect(taken.title).toContain('Step 2 of 10');
    expect((await there.say('recommend')).profile).toContain('btrfs');
    expect((await there.say('onboard')).title).toBe(taken.title);
    await store.close();
  });

  it('takes along what was known of the host before it began', async () => {
    const ada = newcomer(replicaOf(one), somebody());
    await ada.say('profile init=systemd fs=xfs');
    await ada.say('onboard choose own-machine');
    expect(cardOf(await ada.say('onboard elsewhere')).snippet?.text).toMatch(/ said init systemd fs xfs$/);
  });

  it.each([
    'onboard resume',
    'onboard resume own-machine',
    'onboard resume nowhere at know-your-host',
    'onboard resume own-machine at constructor',
  ])('refuses %s and says where the whole line is', async (line) => {
    const asker = somebody();
    const ada = await atFirstStep(asker);
    expect((await ada.say(line)).title).toContain('onboard elsewhere');
    expect((await ada.say('onboard')).title).toContain('Step 1 of 10');
  });

  it('leaves out of a line what is not known here', async () => {
    const ada = newcomer(replicaOf(one), somebody());
    const line =
      'onboard resume own-machine at review-kernel done know-your-host gone-step skipped said init upstart fs btrfs';
    expect((await ada.say(line)).title).toContain('Step 2');
    expect(show(await ada.say('profile'))).not.toContain('upstart');
  });

  it('counts two clicks on Done once, at two replicas at once and one after the other', async () => {
    const asker = somebody();
    await atFirstStep(asker);
    const [here, there] = [newcomer(replicaOf(one), asker), newcomer(replicaOf(two), asker)];
    const both = await Promise.all([here.say('onboard done'), there.say('onboard done')]);
    for (const { title } of both) expect(title).toContain('Step 2 of 10');
    const late = await here.say('onboard done know-your-host');
    expect(late.title).toContain('Step 2 of 10');
    expect(show(late)).toContain('nothing has changed');
  });

  it('skips, goes back, and starts over', async () => {
    const ada = await atFirstStep(somebody());
    expect((await ada.say('onboard skip know-your-host')).title).toContain('Step 2');
    expect((await ada.say('onboard back review-kernel')).title).toContain('Step 1');
    expect((await ada.say('onboard back')).title).toContain('file system');
    expect(show(await ada.say('onboard list'))).toContain('– Know the host');
    expect((await ada.say('onboard restart')).title).toBe('Which of these is yours?');
  });

  it('goes back from the end to the last step', async () => {
    const asker = somebody();
    const ada = await atFirstStep(asker);
    for (let stop = 0; stop < 12; stop += 1) await ada.say('onboard skip');
    expect((await one.memory.recall(asker)).onboarding?.step).toBe('end');
    expect((await ada.say('onboard back')).title).toContain('Step 10 of 10');
  });

  it('takes what was skipped for done once it is', async () => {
    const ada = await atFirstStep(somebody());
    await ada.say('onboard skip know-your-host');
    await ada.say('onboard back review-kernel');
    await ada.say('onboard done know-your-host');
    const list = show(await ada.say('onboard list'));
    expect(list).toContain('Know the host');
    expect(list).not.toContain('– Know the host');
  });

  it('takes a .config right there, and moves on only when the review is satisfied', async () => {
    const ada = await atFirstStep(somebody());
    await ada.say('onboard done');
    const bad = await ada.say('analyze .config', [
      fixture('kernel-config/linux-6.12-x86-tinyconfig.config', '.config'),
    ]);
    expect(show(bad)).toContain('Not done yet: have the kernel configuration reviewed');
    expect(offersOf(bad)[0]).toBe('onboard done review-kernel');
    expect((await ada.say('onboard')).title).toContain('Step 2 of 10');
    const good = await ada.say('analyze .config', [fixture('kernel-config/debian-6.12-amd64.config.gz')]);
    expect(show(good)).toContain('Done: have the kernel configuration reviewed');
    expect(offersOf(good)[0]).toBe('onboard');
    // Nothing was left to mend, so that the step for it is done too.
    expect((await ada.say('onboard')).title).toBe('Which storage driver will you take?');
  });

  it('says nothing to files that no step waits for', async () => {
    const ada = newcomer(replicaOf(one), somebody());
    const file = fixture('kernel-config/linux-6.12-x86-tinyconfig.config', '.config');
    expect(offersOf(await ada.say('analyze .config', [file]))).not.toContain('onboard');
  });

  it('chooses the storage driver with the person and says why', async () => {
    const ada = await atFirstStep(somebody());
    for (const step of ['know-your-host', 'review-kernel', 'fix-kernel']) await ada.say(`onboard done ${step}`);
    const question = await ada.say('onboard');
    expect(question.title).toBe('Which storage driver will you take?');
    expect(offersOf(question)[0]).toBe('onboard choose overlayfs backend');
    expect(show(question)).toMatch(/btrfs/);
    expect(show(await ada.say('onboard choose aufs'))).toContain('is no answer here');
    const step = await ada.say('onboard choose overlayfs');
    expect(show(step)).toContain('You chose');
  });

  it.each([
    ['zfs', 'zfs', '"storage-driver": "zfs"'],
    ['btrfs', 'overlayfs', 'btrfs subvolume create /var/lib/containerd'],
  ])('on %s says what the chosen %s needs before Docker is started for the first time', async (fs, backend, what) => {
    const ada = newcomer(replicaOf(one), somebody());
    for (const answer of ['own-machine', 'systemd', fs]) await ada.say(`onboard choose ${answer}`);
    for (const step of ['know-your-host', 'review-kernel', 'fix-kernel']) await ada.say(`onboard done ${step}`);
    const chosen = show(await ada.say(`onboard choose ${backend}`));
    expect(chosen).toContain('is part of the step “start the service”');
    expect(chosen).not.toContain('Take what Docker chooses');
    for (const step of ['choose-backend', 'set-use-flags', 'emerge-docker']) await ada.say(`onboard done ${step}`);
    const start = show(await ada.say('onboard'));
    expect(start.indexOf(what)).toBeGreaterThan(0);
    expect(start.indexOf(what)).toBeLessThan(start.indexOf('systemctl enable --now docker.service'));
  });

  it('takes for chosen what is recommended, where somebody does not know', async () => {
    const ada = newcomer(replicaOf(one), somebody());
    for (const answer of ['own-machine', 'systemd', 'zfs']) await ada.say(`onboard choose ${answer}`);
    for (const step of ['know-your-host', 'review-kernel', 'fix-kernel']) await ada.say(`onboard done ${step}`);
    await ada.say('onboard skip backend');
    for (const step of ['choose-backend', 'set-use-flags', 'emerge-docker']) await ada.say(`onboard done ${step}`);
    expect(show(await ada.say('onboard'))).toContain('"storage-driver": "zfs"');
  });

  it('says nothing twice', async () => {
    const ada = await atFirstStep(somebody());
    for (let stop = 0; stop < 12; stop += 1) {
      const text = show(await ada.say('onboard'));
      const sentences = text.split(/(?<=[.:])\s+/).filter((each) => each.length > 60);
      expect(sentences.filter((each, index) => sentences.indexOf(each) !== index)).toEqual([]);
      await ada.say('onboard skip');
    }
  });

  it('answers what failed: known problems, a symptom, a message, and the way back', async () => {
    const asker = somebody();
    const ada = await atFirstStep(asker);
    for (const step of ['know-your-host', 'review-kernel', 'fix-kernel']) await ada.say(`onboard done ${step}`);
    await ada.say('onboard skip backend');
    for (const step of ['choose-backend', 'set-use-flags', 'emerge-docker']) await ada.say(`onboard done ${step}`);
    const failed = await ada.say('onboard failed start-docker');
    expect(failed.title).toBe('It failed: start the service');
    expect(offersOf(failed)).toContain('onboard failed cgroup-mountpoint-missing');
    const symptom = await ada.say('onboard failed cgroup-mountpoint-missing');
    expect(offersOf(symptom)).toContain('onboard');
    const message = await ada.say("onboard failed failed to start daemon: Devices cgroup isn't mounted");
    expect(show(message)).toContain('cgroup');
    expect(offersOf(message)).toContain('onboard');
    expect((await ada.say('onboard')).title).toContain('start the service');
  });

  it('does not leave who pastes what nobody knows alone', async () => {
    const ada = await atFirstStep(somebody());
    await ada.say('onboard done know-your-host');
    const unknown = await ada.say('onboard failed gzip: /proc/config.gz: No such file or directory');
    expect([unknown.title, unknown.outcome]).toEqual(['I do not know this message', 'not-known']);
    expect(show(unknown)).toContain('What goes wrong here most often');
    expect(offersOf(unknown).slice(0, 2)).toEqual(['onboard', 'onboard review-kernel steps']);
    expect(offersOf(unknown)).toContain('onboard failed portage-config-unavailable');
    expect(show(await ada.say('onboard'))).toContain('/usr/src/linux-$(uname -r)/.config');
  });

  it.each([
    ["rc-service: service `docker' does not exist", 'no service docker'],
    ['Failed to enable unit: Unit docker.service does not exist', 'no service docker'],
    ['bash: dockerd: command not found\nDocker version 29.8.1, build 1234567', 'no service docker'],
    ['bash: docker: command not found', 'no docker command'],
  ])('tells a missing daemon from a missing client: %s', async (message, title) => {
    const ada = await atFirstStep(somebody());
    expect((await ada.say(`onboard failed ${message}`)).title).toContain(title);
  });

  it('shows the whole list where nothing is kept, and says so', async () => {
    const text = await read('onboard');
    expect(text).toContain('This bot keeps nothing');
    expect(text).toContain('docker run --rm hello-world');
    expect(await read('onboard done')).toContain('This bot keeps nothing');
  });

  it('is read in a terminal as well', async () => {
    const ada = await atFirstStep({ platform: 'terminal', workspace: '', person: 'me' });
    const text = renderText(await ada.say('onboard'), { width: 80, colours: false });
    expect(text).toContain('onboard done know-your-host');
  });
});
