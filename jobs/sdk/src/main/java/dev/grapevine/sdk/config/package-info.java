/**
 * What a job can be told: one YAML file, the environment and {@code --set}, read into records that
 * say what each setting means, and reported on in one go when something is wrong.
 */
package dev.grapevine.sdk.config;
