/** What people ask in English about an answer that they have before them. Folded (lower case); no reader sees it. */
export const askedEn = {
  /** By the facet of the answer: one of these, and else only words of {@link frame}. */
  askedOf: {
    sources: (
      'documented, documentation, docs, doc, source, sources, wiki, link, links, reference, references, ' +
      'manual, read more, read about, read up, says who, who says, url, proof'
    ).split(', '),
    example: (
      'example, examples, sample, snippet, the command, which command, what command, exact command, ' +
      'commands, what do i type, show me, what does it look like, how does it look, how would it look, ' +
      'which setting, what setting, which key, which option, what do i write, syntax, what line, which line'
    ).split(', '),
    check: (
      'check, verify, confirm, test, worked, took effect, is active, how do i know, how can i know, ' +
      'how do i see, how can i see, how do i tell, how can i tell, how would i know, find out, how to see, how to check, how to tell, how to know, how to verify, see if, see whether'
    ).split(', '),
    undo: (
      'undo, undone, revert, reverted, reverse, reversed, reversible, roll back, rollback, rolled back, ' +
      'go back, get back, take it back, take that back, switch back, change back, change it back, ' +
      'turn it off again, back out, back again, put it back, put back, downgrade, way back, get rid of, take it out, take it out again, back to normal'
    ).split(', '),
    lasting: (
      'survive a reboot, survives a reboot, survive reboot, survive reboots, survive the reboot, survive a restart, survives reboots, after a reboot, ' +
      'after the reboot, after reboot, after reboots, next boot, after the next boot, at boot, on boot, on every boot, ' +
      'permanent, make it permanent, make that permanent, persistent, persist, persists, stick, sticks, every reboot, each reboot, every boot'
    ).split(', '),
    duration: (
      'how long, how long does, how long will, how long would, how long is, how much time, take long, takes long, ' +
      'take very long, minutes, hours, quick, quickly, a lot of time, long time'
    ).split(', '),
    data: (
      'lose, lost, losing, gone, disappear, vanish, remove, removes, removed, touch, touches, delete, deletes, deleted, survive, survives, wipe, wipes, wiped, downtime, ' +
      'interrupt, interrupted, stop, stops, stopped, kill, kills, killed, erase, erases, take down, containers down, container down, my containers down, go down, goes down, offline, overwrite, overwrites, destroy, destroys, running ones, existing ones, old ones, old containers, old container, existing container, running container, running containers, existing containers, ' +
      'data in it, data in there, already have data, existing data, data already there, existing images, keep running, stay running, recreate, recreated, happens to, happen to'
    ).split(', '),
    restart: (
      'restart, restart docker, restart dockerd, restart the daemon, reload docker, reload the daemon, ' +
      'rebuild docker, re-emerge docker, restart of docker, restarts, restarting, reboot, reboots, ' +
      'rebooting, reload, relogin, log out, logout, log in, login, log back in, re-login, re-emerge, ' +
      'reemerge, rebuild, recompile, take effect, takes effect, immediately, right away, at once, ' +
      'be restarted, be rebooted, be rebuilt, be reloaded, be recompiled'
    ).split(', '),
    files: (
      'file, files, path, folder, directory, where do i put, where do i set, where do i write, ' +
      'where do i add, where do i edit, where do i change, where does, where would i, where is its config, ' +
      'where is the config, where to put, where exactly'
    ).split(', '),
    without: (
      "without, if i do not, if i don't, if i dont, leave it out, leave it off, leave it as, leave that out, " +
      'leave it, skip, ignore, do nothing, left out, not set, turned off, switched off'
    ).split(', '),
    module: '=m, =y, m or y, y or m, module, modules, modular, built in, built-in, builtin'.split(', '),
    defaults: (
      'default, defaults, out of the box, already on, on already, already enabled, enabled already, ' +
      'already set, already there'
    ).split(', '),
    cost: (
      'cost, costs, big, large, size, space, memory, ram, disk, slow, slower, fast, faster, speed, ' +
      'performance, overhead, expensive, ' +
      'heavy'
    ).split(', '),
    versions: (
      'since which docker version, since which kernel version, from which docker version, from which kernel version, in which version, in which docker version, since when, since which, from when, from which, which version, what version, which versions, ' +
      'which release, which docker version, which kernel version, when was, when did, how long has, how old, ' +
      'how new, introduced, came in'
    ).split(', '),
    alternatives: (
      'alternative, alternatives, stopgap, in the meantime, meanwhile, temporary, temporarily, for now, not now, right now, quick fix, instead, other way, other ways, another way, different way, other option, ' +
      'another option, other options, workaround, work around, around it, get around, easier way, better way, what would be better, what is better, ' +
      'anything better, something better, something else, what else'
    ).split(', '),
    support: (
      'stable, supported, experimental, production, production ready, production-ready, maintained, ' +
      'deprecated, mature, reliable, obsolete, outdated, officially, future proof'
    ).split(', '),
    risk: (
      'safe, safely, dangerous, danger, risky, risk, risks, harm, harmful, hurt, break, breaks, go wrong, ' +
      'goes wrong, worry, careful, downside, downsides, drawback, drawbacks, secure, insecure, security, ' +
      'unsafe, break something, break anything, watch out, side effect, side effects, gotcha, gotchas, pitfalls, catch, the catch, warnings, a bad idea, ' +
      'limitations, limits of, less secure, stay in, leave it in, keep it in, leave it like that, leave it that way, keep it like that, keep it that way, stay like that, for good, permanently'
    ).split(', '),
    packages: (
      'packages, package, dependencies, dependency, depend on, depends on, pull in, pulls in, requirements, ' +
      'prerequisites, what does it need, what do i need, what does that need, what does it require'
    ).split(', '),
    need: (
      'do i have to, do we have to, do i need, do we need, have to, must i, mandatory, required, necessary, ' +
      'needed, optional, should i, should we, worth it, worth the, really need, make sense, makes sense, ' +
      'recommended, a must'
    ).split(', '),
  },
  /** Somebody will not do a thing: what else there is, is asked. */
  unwilling: "don't want, dont want, do not want, don't wanna, would rather not, rather not".split(', '),
  /** Somebody cannot, or not now. */
  unable: "i can't, i cant, i cannot, i can not, we can't, we cant, we cannot, not an option".split(', '),
  /** What asks for the reason of something that an answer says. */
  asksWhy: ['why', 'how come', "what's the reason", 'what is the reason'],
  /** What asks how to do it, not whether it happens: no question about these of an answer. */
  asksHow: ['how do', 'how to', 'how can', 'how would', 'how should'],
  /** Two things are asked in one sentence. */
  bothAsked: ['and', 'or'],
  /** What asks for one thing more than what was spoken of. */
  adds: 'too, also, as well, enough'.split(', '),
  /** Asks whether a thing is wanted: it does not say that it is there. */
  whether: ['do i need', 'do we need'],
  /** What stands behind or before it is where that is. */
  onHost: ['on'],
  /** What stands in a text that goes on with something said before. */
  continuing: 'still, though, tho, again, then, instead, meanwhile, afterwards'.split(', '),
  /** Words that name nothing: all others of a question about an answer. */
  frame: (
    "a an the i me my we us our you your it its it's this that these those them they one ones he who whose which what what's whats where when why how " +
    "don't dont doesn't doesnt didn't didnt isn't isnt aren't arent wasn't wasnt won't wont can't cant cannot couldn't " +
    "couldnt shouldn't shouldnt haven't havent less rather w/o avoid boxes machines hosts ones hm btw tho though pls lol ah oh sorry " +
    'do does did doing done is are was were be been being am will would can could should shall may might must has have had having get gets got getting ' +
    'to in on at of for from with by as into onto after afterwards before then while if or and so but not no nor than about up out off down over there here now ' +
    'any some all each every both other same again still also even just only really actually exactly ever yet else already too very more much many any anything something everything nothing ' +
    'go goes put set use using used make makes made run runs running work works change changes changed changing edit write add added apply applies applied need needs thing things ' +
    'enough key keys group meanwhile during pick picks take takes took exist exists wait happen happens say says show give look find like way part step steps bit let want try think know mean ' +
    'service host machine server box system computer kernel container containers image images volume volumes data config configuration setting settings option options flag driver line lines entry answer fix ' +
    'first later once time times today ok please again for real in general whole new old right then myself yourself roughly approximately usually normally gentoo'
  ).split(' '),
};
