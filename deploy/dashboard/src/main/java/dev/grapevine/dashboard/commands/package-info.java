/** Tells the jobs what people want done. */
package dev.grapevine.dashboard.commands;
