/** Runs jobs over archives, without a server. */
package dev.grapevine.cli.backtest;
