// Plain JavaScript, so that an old Node can still run it and say what is wrong.
const needed = 24;
if (Number(process.versions.node.split('.')[0]) < needed) {
  console.error(
    `Vedette needs Node ${needed} or newer, this is ${process.version}: ` +
      'run "npm install" without --ignore-scripts (it brings Node 24 along), or install a newer Node.',
  );
  process.exit(1);
}
