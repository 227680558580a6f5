/** Tests of the command {@code src/main/ilab/setup}, with doubles of the programs that would use the network. */
package dev.labstone.setup;
