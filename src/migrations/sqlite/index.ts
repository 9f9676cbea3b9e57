import * as migration_20261123_001121_schema from './20261123_001121_schema.js';
import * as migration_20261123_082744_schema from './20261123_082744_schema.js';
import * as migration_20261123_091207_schema from './20261123_091207_schema.js';
import * as migration_20261124_223520_schema from './20261124_223520_schema.js';
import * as migration_20261125_012139_schema from './20261125_012139_schema.js';
import * as migration_20261125_012523_schema from './20261125_012523_schema.js';
import * as migration_20261125_053725_schema from './20261125_053725_schema.js';

export const migrations = [
  {
    up: migration_20261123_001121_schema.up,
    down: migration_20261123_001121_schema.down,
    name: '20261123_001121_schema',
  },
  {
    up: migration_20261123_082744_schema.up,
    down: migration_20261123_082744_schema.down,
    name: '20261123_082744_schema',
  },
  {
    up: migration_20261123_091207_schema.up,
    down: migration_20261123_091207_schema.down,
    name: '20261123_091207_schema',
  },
  {
    up: migration_20261124_223520_schema.up,
    down: migration_20261124_223520_schema.down,
    name: '20261124_223520_schema',
  },
  {
    up: migration_20261125_012139_schema.up,
    down: migration_20261125_012139_schema.down,
    name: '20261125_012139_schema',
  },
  {
    up: migration_20261125_012523_schema.up,
    down: migration_20261125_012523_schema.down,
    name: '20261125_012523_schema',
  },
  {
    up: migration_20261125_053725_schema.up,
    down: migration_20261125_053725_schema.down,
    name: '20261125_053725_schema'
  },
];
