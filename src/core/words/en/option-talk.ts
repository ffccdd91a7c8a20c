/** What people ask in English about kernel options, and how they pass on what somebody is to set. Folded; no reader sees it. */
export const optionTalkEn = {
  /** What is asked of an option; its name stands there as `it`. */
  optionAsked: {
    module:
      'as a module, as module, as modules, be a module, be modules, modular, built in, built-in, builtin, build it in, compiled in, m or y, y or m, be y, be =y, must it be y, =y, =m'.split(
        ', ',
      ),
    without: (
      'what happens, what would happen, what if i do not, what breaks, what would break, what will break, what do i lose, ' +
      'what would i lose, what stops working, what does not work, what will not work, leave it off, leave it out, leave it unset, leave that off, ' +
      'leave that out, leave them off, leave them out, without it, if i skip it, consequence, consequences'
    ).split(', '),
    need: (
      'need it, need that, need this, need them, need these, need those, need both, need either, need all, need to set, ' +
      'need to enable, need to turn, need to care, need to worry, needs it, needed, require it, requires it, required, ' +
      'mandatory, necessary, optional, recommended, a must, must i set, must i enable, must i have, have to set, ' +
      'have to enable, have to have, have to turn, should i set, should i enable, should i turn, should i worry, should i care, worth it, ' +
      'ignore, ignored, ignorable, skip it, skip that, skip this, matter, matters, important, serious, worry, ' +
      'start without, run without, work without, starts without, runs without, works without, docker without, ' +
      'still start, still run, still work, still starts, still runs, still works, do without'
    ).split(', '),
    why: (
      'why, what for, what is it for, what are these for, what are they for, what is that for, what is it needed for, what does it do, ' +
      'what does that do, what do they do, what is it, what it is for, reason'
    ).split(', '),
  },
  /** Whether things may stay as they are: with a value that was told it asks about that, without one whether it is needed. */
  optionFits:
    'enough, sufficient, ok, okay, fine, good enough, a problem, bad, will do, would do, acceptable, alright'.split(
      ', ',
    ),
  /** Whether a list is whole. */
  listWhole:
    'is that all, is this all, is that it, all of them, complete, everything, anything else, what else, missing anything'.split(
      ', ',
    ),
  /** What can go wrong with an emerge, what else may be spoken of with these, and what it is called. */
  emergeEnds: (
    'fail, fails, failing, failed, stop, stops, abort, aborts, aborted, die, dies, break, breaks, block, blocks, blocked, refuse, refuses, ' +
    'continue, continues, go on, goes on, go through, goes through, succeed, succeeds, finish, finishes, error out, fatal, hard error'
  ).split(', '),
  emergeNot: ['docker start', 'start docker', 'to start', 'dockerd', 'container', 'containers', 'daemon', 'run docker'],
  emergeCalled:
    'emerge, emerges, emerging, ebuild, portage, merge, install, installs, installing, installation, reinstall'.split(
      ', ',
    ),
  /** Who asks one of these wants to know something else about it. */
  asksElse: (
    'reboot, rebooting, restart, recompile, rebuild, re-emerge, reload, how do i, how do you, how to, how can i, how much, how long, ' +
    'where, which menu, menuconfig, which version, since when, by default, instead, which file, drops, dropped, vanish, vanishes, vanished, ' +
    "disappear, disappears, disappeared, removes, removed, resets, gone, lost, greyed out, cannot find, can't find"
  ).split(', '),
  /** Who begins like this asks. */
  opensAsking:
    'why, what, will, would, do, does, is, are, can, could, should, must, may, have i, and is, and do, so is, so do, but is, but do'.split(
      ', ',
    ),
  /** A sentence that begins so tells somebody what to set. */
  wishOpens: (
    'set, enable, add, activate, select, turn on, switch on, make sure, ensure, put, then set, then enable, please set, please enable, please add, ' +
    'just set, just enable, just add, now set, now enable, first set, first enable, try setting, try enabling, try with, also set, also enable, also add'
  ).split(', '),
  /** And one that has one of these. */
  wishSays: (
    'you need, we need, i need, they need, docker needs, it needs, needs, need to, you want, docker wants, it wants, you should, we should, i should, ' +
    'should set, should enable, should have, should be, you must, we must, i must, must be, must set, must enable, must have, ' +
    'have to, has to, had to, requires, required, requirements, recommended, to enable, to set, to add, to turn on, to be set, to be enabled, ' +
    'told to, told me, tells me, tells you, enable these, enable the following, set these, set the following, add these, add the following, ' +
    'needed options, options needed, prerequisites'
  ).split(', '),
  /** Who or what gives such advice. */
  wishSources: (
    'wiki, guide, handbook, tutorial, howto, how-to, article, blog, forum, readme, manual, docs, documentation, somebody said, someone said, ' +
    'colleague said, friend said, people say, they say, he says, she says, recommends, suggests, advises, chatgpt, answer says'
  ).split(', '),
  /** Who says one of these speaks of what is so. */
  isSoAlready: (
    'i have, we have, i already, already, i set, we set, i enabled, we enabled, i turned, i built, i compiled, i added, i put, i did, i followed, we followed, ' +
    'have set, have enabled, have added, is set, are set, kernel has, kernel is, my kernel, my config, my configuration, my .config, config is, config has, ' +
    'config says, current, currently, running, grep, zgrep, zcat, i get, i got, i see, gives, shows, output, result, and set, and enabled, and added, so i, but i, here is'
  ).split(', '),
};
